import MultaqaOpenXML

extension OfficeSituation {
    /// What is wrong with a file's package, said of a template.
    init(_ problem: PackageProblem) {
        switch problem {
        case .notAPackage: self = .notAPackage
        case .encrypted: self = .encrypted
        case .tooBig(let what, let limit): self = .tooBig(what: what, limit: limit)
        case .unsafePath(let path): self = .unsafePath(path)
        case .badPart(let part): self = .badPart(part)
        case .badXML(let part, let reason): self = .badXML(part: part, reason: reason)
        case .documentType(let part): self = .documentType(part: part)
        }
    }
}
