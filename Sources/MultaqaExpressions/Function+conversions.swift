import MultaqaModel

extension Function {
    /// `int(x)`, `string(x)`, `timestamp(x)` and their like.
    func convert(_ argument: Datum) throws(EvaluationFailure) -> Datum {
        let converted: Datum? =
            switch self {
            case .bool: try toBool(argument)
            case .bytes: toBytes(argument)
            case .double: try toDouble(argument)
            case .int: try toInt(argument)
            case .uint: try toUInt(argument)
            case .string: try toText(argument)
            case .timestamp: try toMoment(argument)
            case .duration: try toDuration(argument)
            case .date: try toDate(argument)
            case .time: try toTime(argument)
            default: nil
            }
        guard let converted else { throw wrongTypes([argument]) }
        return converted
    }

    private func toBool(_ argument: Datum) throws(EvaluationFailure) -> Datum? {
        if case .bool = argument { return argument }
        guard let text = argument.asText?.text else { return nil }
        switch text {
        case "1", "t", "T", "true", "TRUE", "True": return .bool(true)
        case "0", "f", "F", "false", "FALSE", "False": return .bool(false)
        default: throw .cannotConvert(argument.shown, .bool)
        }
    }

    private func toBytes(_ argument: Datum) -> Datum? {
        if case .bytes = argument { return argument }
        return argument.asText.map { .bytes(Array($0.text.utf8)) }
    }

    private func toDouble(_ argument: Datum) throws(EvaluationFailure) -> Datum? {
        switch argument {
        case .double: return argument
        case .int(let number): return .double(Double(number))
        case .uint(let number): return .double(Double(number))
        default:
            guard let text = argument.asText?.text else { return nil }
            guard let number = Double(text) else { throw .cannotConvert(argument.shown, .double) }
            return .double(number)
        }
    }

    private func toInt(_ argument: Datum) throws(EvaluationFailure) -> Datum? {
        switch argument {
        case .int: return argument
        case .uint(let number):
            guard let result = Int(exactly: number) else { throw .outOfRange(argument.shown, .int) }
            return .int(result)
        case .double(let number):
            // The ends are excluded on purpose: 2^63 and -2^63 as doubles stand for a whole range of integers.
            guard number > -0x1p63, number < 0x1p63 else { throw .outOfRange(argument.shown, .int) }
            return .int(Int(number))
        case .moment(let moment): return .int(moment.seconds)
        default:
            guard let text = argument.asText?.text else { return nil }
            guard let number = Int(text) else { throw .cannotConvert(argument.shown, .int) }
            return .int(number)
        }
    }

    private func toUInt(_ argument: Datum) throws(EvaluationFailure) -> Datum? {
        switch argument {
        case .uint: return argument
        case .int(let number):
            guard let result = UInt(exactly: number) else { throw .outOfRange(argument.shown, .uint) }
            return .uint(result)
        case .double(let number):
            guard number >= 0, number < 0x1p64 else { throw .outOfRange(argument.shown, .uint) }
            return .uint(UInt(number))
        default:
            guard let text = argument.asText?.text else { return nil }
            guard let number = UInt(text) else { throw .cannotConvert(argument.shown, .uint) }
            return .uint(number)
        }
    }

    private func toText(_ argument: Datum) throws(EvaluationFailure) -> Datum? {
        switch argument {
        case .bool(let flag): return .text("\(flag)")
        case .int(let number): return .text("\(number)")
        case .uint(let number): return .text("\(number)")
        case .double(let number): return .text(Function.written(number))
        case .bytes(let bytes):
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw .cannotConvert(argument.shown, .text)
            }
            return .text(text)
        case .date(let day): return .text("\(day)")
        case .time(let time): return .text("\(time)")
        case .moment(let moment): return .text("\(moment)")
        case .duration(let nanoseconds): return .text(DurationText.write(nanoseconds))
        default: return argument.asText.map { .text($0.text) }
        }
    }

    /// The shortest digits that read back as the same number, without a needless `.0`.
    private static func written(_ number: Double) -> String {
        if number.isNaN { return "NaN" }
        if number.isInfinite { return number < 0 ? "-Infinity" : "Infinity" }
        let text = "\(number)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    private func toMoment(_ argument: Datum) throws(EvaluationFailure) -> Datum? {
        switch argument {
        case .moment: return argument
        case .date, .int:
            let moment = if case .int(let seconds) = argument { Moment(seconds: seconds) } else { argument.asMoment }
            guard let moment else { throw .outOfRange(argument.shown, .moment) }
            return .moment(moment)
        default:
            guard let text = argument.asText?.text else { return nil }
            guard let moment = Moment(rfc3339: text) else { throw .cannotConvert(argument.shown, .moment) }
            return .moment(moment)
        }
    }

    private func toDuration(_ argument: Datum) throws(EvaluationFailure) -> Datum? {
        if case .duration = argument { return argument }
        guard let text = argument.asText?.text else { return nil }
        switch DurationText.read(text) {
        case .nanoseconds(let nanoseconds): return .duration(nanoseconds)
        case .tooLong: throw .outOfRange(argument.shown, .duration)
        case .notADuration: throw .cannotConvert(argument.shown, .duration)
        }
    }

    private func toDate(_ argument: Datum) throws(EvaluationFailure) -> Datum? {
        switch argument {
        case .date: return argument
        case .moment(let moment): return .date(moment.day)
        default:
            guard let text = argument.asText?.text else { return nil }
            guard let day = Day(iso: text) else { throw .cannotConvert(argument.shown, .date) }
            return .date(day)
        }
    }

    private func toTime(_ argument: Datum) throws(EvaluationFailure) -> Datum? {
        switch argument {
        case .time: return argument
        case .moment(let moment): return .time(moment.wallTime.time)
        default:
            guard let text = argument.asText?.text else { return nil }
            guard let time = ClockTime(text) else { throw .cannotConvert(argument.shown, .time) }
            return .time(time)
        }
    }
}
