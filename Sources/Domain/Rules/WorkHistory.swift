/// Work of the time before and jobs of the program as one history, newest first.
public enum WorkHistory {
  public enum Entry: Hashable, Sendable {
    case before(PastJob)
    case job(Job)

    public var id: Identifier {
      switch self {
      case .before(let work): work.id
      case .job(let job): job.id
      }
    }

    /// The year in which it ended; what goes on counts as later than all, what has no year as earliest.
    fileprivate var last: Int {
      switch self {
      case .before(let work): work.toYear ?? work.fromYear ?? .min
      case .job(let job): job.endedOn?.year ?? .max
      }
    }

    fileprivate var first: Int {
      switch self {
      case .before(let work): work.fromYear ?? work.toYear ?? .min
      case .job(let job): job.startedOn?.year ?? .min
      }
    }

    /// Within a year: days are known of jobs only.
    fileprivate var day: Int32 {
      switch self {
      case .before: .min
      case .job(let job): (job.endedOn ?? job.startedOn)?.number ?? .min
      }
    }
  }

  public static func entries(_ before: [PastJob], _ jobs: [Job]) -> [Entry] {
    (before.map(Entry.before) + jobs.map(Entry.job)).sorted {
      ($0.last, $0.day, $0.first, $0.id) > ($1.last, $1.day, $1.first, $1.id)
    }
  }
}
