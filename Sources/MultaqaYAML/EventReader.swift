private import CLibYAML

/// libyaml's event parser over a buffer, which must outlive it.
///
/// The C structure points into itself, so it stays at one address.
struct EventReader: ~Copyable {
    private let parser: UnsafeMutablePointer<yaml_parser_t>

    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(ParserFailure) {
        parser = .allocate(capacity: 1)
        guard yaml_parser_initialize(parser) != 0 else {
            parser.deallocate()
            let start = YAMLEvent.Mark(line: 0, column: 0, scalar: 0)
            throw ParserFailure(problem: "out of memory", mark: start, context: nil, contextMark: start)
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event. Not to be called after an error or after the end of the stream.
    mutating func next() throws(ParserFailure) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) != 0 else { throw failure }
        defer { yaml_event_delete(&event) }
        return YAMLEvent(event)
    }

    private var failure: ParserFailure {
        ParserFailure(
            problem: parser.pointee.problem.map { String(cString: $0) } ?? "out of memory",
            mark: YAMLEvent.Mark(parser.pointee.problem_mark),
            context: parser.pointee.context.map { String(cString: $0) },
            contextMark: YAMLEvent.Mark(parser.pointee.context_mark))
    }
}

extension YAMLEvent {
    fileprivate init(_ event: yaml_event_t) {
        self.init(kind: .streamStart, start: Mark(event.start_mark), end: Mark(event.end_mark))
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            kind = .scalar(String(decoding: bytes, as: UTF8.self), YAMLNode.Style(scalar.style))
            anchor = Self.text(scalar.anchor)
            tag = Self.text(scalar.tag)
        case YAML_ALIAS_EVENT:
            kind = .alias(Self.text(event.data.alias.anchor) ?? "")
        case YAML_SEQUENCE_START_EVENT:
            let list = event.data.sequence_start
            kind = .listStart(isFlow: list.style == YAML_FLOW_SEQUENCE_STYLE)
            anchor = Self.text(list.anchor)
            tag = Self.text(list.tag)
        case YAML_MAPPING_START_EVENT:
            let map = event.data.mapping_start
            kind = .mapStart(isFlow: map.style == YAML_FLOW_MAPPING_STYLE)
            anchor = Self.text(map.anchor)
            tag = Self.text(map.tag)
        case YAML_SEQUENCE_END_EVENT: kind = .listEnd
        case YAML_MAPPING_END_EVENT: kind = .mapEnd
        case YAML_DOCUMENT_START_EVENT: kind = .documentStart
        case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
        case YAML_STREAM_START_EVENT: kind = .streamStart
        default: kind = .streamEnd
        }
    }

    private static func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }
}

extension YAMLEvent.Mark {
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: mark.line, column: mark.column, scalar: mark.index)
    }
}

extension YAMLNode.Style {
    fileprivate init(_ style: yaml_scalar_style_t) {
        switch style {
        case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE: self = .quoted
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: self = .block
        default: self = .plain
        }
    }
}
