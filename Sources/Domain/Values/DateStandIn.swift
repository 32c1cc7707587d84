public enum DateDirection: String, Codable, Sendable { case back, forward }
public enum DateOrder: String, Codable, CaseIterable, Sendable { case dayMonth, monthDay }
