/// What was renamed in schema 6, when what people read got one word for each thing. A table of history: it is never
/// changed, and a later renaming adds to it.
extension StoredNames {
  public static let present = StoredNames(
    kinds: [
      "staff": "colleague", "episode": "service_period", "profile": "career_profile", "preference": "job_preference",
      "support_contact": "person_contact", "to_settle": "to_check", "moved_due": "postponement",
      "past_work": "past_job", "profile_session": "profile_meeting", "tie": "connection", "lead": "job_lead",
    ],
    fields: [
      "settings": ["scheme": "service_name", "asks_look_reason": "asks_why_opened"],
      "service_period": ["raised_on": "first_mentioned_on", "entry_on": "first_meeting_on"],
      "status": ["episode_id": "service_period_id"],
      "no_go_employer": ["tie": "why"],
      "employer": ["sector": "ownership", "owner_id": "lead_contact_id", "job_types": "kinds_of_work"],
      "job": [
        "basis": "type_of_job", "job_type": "type_of_job_words", "occupation": "kind_of_work",
        "supervisor": "line_manager", "wishes_met": "preferences_met", "preference_ids": "job_preference_ids",
      ],
      "employer_contact": [
        "staff_id": "colleague_id", "wish_in_mind": "preference_in_mind", "preference_ids": "job_preference_ids",
      ],
      "next_step": ["staff_id": "colleague_id", "snooze_reason": "postpone_reason"],
      "to_check": ["settled_on": "checked_on"],
      "promise": ["staff_id": "colleague_id", "settled_on": "closed_on", "settled_words": "closed_words"],
      "postponement": ["staff_id": "colleague_id", "handed_to_id": "passed_on_to_id"],
      "past_job": ["job_type": "kind_of_work"],
      "job_preference": ["job_type": "kind_of_work"],
      "job_lead": ["job_type": "kind_of_work", "staff_id": "colleague_id"],
      "suggestion": ["lead_id": "job_lead_id", "staff_id": "colleague_id"],
      "application": ["job_type": "kind_of_work", "lead_id": "job_lead_id", "staff_id": "colleague_id"],
    ].merging(namesColleague.map { ($0, ["staff_id": "colleague_id"]) }) { own, _ in own },
    codes: [
      "no_go_employer": ["why": ["wish": "preference"]],
      "service_period": ["left_because": ["graduated": "moved_on"]],
      "job": [
        "type_of_job": [
          "internship": "work_placement", "vta_ordinary": "adapted_ordinary", "supported_retention": "kept_job",
        ]
      ],
      "promise": ["outcome": ["broken": "did_not_happen", "released": "no_longer_needed"]],
      "review_step": ["result": ["snoozed": "postponed"]],
      "rule_setting": ["rule": rules],
      "postponement": ["rule": rules],
    ])

  /// Due rules, which stand as text.
  private static let rules = ["wishes_still_true": "preferences_still_true"]

  /// Kinds of which only the colleague was called otherwise.
  private static let namesColleague = [
    "assignment", "person_contact", "note", "erasure", "appointment", "absence", "review_step", "day_review",
    "profile_meeting", "connection",
  ]
}
