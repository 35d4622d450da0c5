import FuzzDriver
import MultaqaExpressions
import MultaqaModel

/// Any text is an expression or has diagnostics within it; checking never traps, and evaluating ends.
@main struct FuzzCEL {
    static func main() { fuzz(test) }
}

private let types = TypeEnvironment(names: [
    "a": .list(.record(["x": .int, "name": .text])), "b": .map(.dynamic), "n": .int, "t": .text, "d": .dynamic,
])
private let values: [String: Value] = [
    "a": [["x": 1, "name": "م"], ["x": 2, "name": "b"]], "b": ["k": 1.5], "n": 7, "t": "text", "d": .null,
]

private func test(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
    let source = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let place = SourcePlace(file: "f.yaml")
    let expression: Expression
    do throws(Diagnostics) {
        expression = try Expression(parsing: source, at: place)
    } catch {
        precondition(!error.all.isEmpty, "no expression and nothing said")
        return 0
    }
    _ = expression.check(against: types, at: place)
    _ = expression.checkCondition(against: types, at: place)
    _ = expression.names
    _ = try? expression.evaluate(in: values, costLimit: 10_000)
    return 0
}
