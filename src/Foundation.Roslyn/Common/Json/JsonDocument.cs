using Foundation.Documents;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.Roslyn.Json;

/// <summary>
/// Reads JSON and keeps where everything stands. Takes what the program's own reader takes: comments and trailing commas
/// are allowed, the root is an object. Any other text gives a fault, never an exception.
/// </summary>
internal ref struct JsonDocument
{
    private JsonScanner _scanner;

    private JsonDocument(string text) => _scanner = new JsonScanner(text);

    /// <summary>Reads a document.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="fault">Why there is no document; the first mistake.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>The root, or null.</returns>
    public static JsonNode? Read(string text, out JsonFault? fault, CancellationToken cancellationToken)
    {
        var document = new JsonDocument(text);
        JsonNode? root = document.ReadRoot(cancellationToken);
        fault = document._scanner.Fault;
        return fault is null ? root : null;
    }

    private JsonNode? ReadRoot(CancellationToken cancellationToken)
    {
        if (!_scanner.SkipTrivia())
        {
            return null;
        }

        if (_scanner.IsAtEnd)
        {
            _scanner.Fail(JsonFileForm.Empty);
            return null;
        }

        int start = _scanner.Position;
        JsonNode? root = ReadValue(depth: 0, cancellationToken);
        if (root is { Kind: not JsonKind.Object })
        {
            _scanner.Fail(JsonFileForm.RootIsNoObject, start);
        }
        else if (root is not null && _scanner.SkipTrivia() && !_scanner.IsAtEnd)
        {
            _scanner.Fail(JsonFileForm.NotJson);
        }

        return root;
    }

    private JsonNode? ReadValue(int depth, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        switch (_scanner.Current)
        {
            case '{' or '[' when depth == JsonFileForm.MaximumDepth:
                _scanner.Fail(JsonFileForm.TooDeep);
                return null;
            case '{':
                return ReadObject(depth + 1, cancellationToken);
            case '[':
                return ReadArray(depth + 1, cancellationToken);
            case '"':
                int start = _scanner.Position;
                return _scanner.ReadString() is { } text ? new JsonNode(JsonKind.String, From(start), text) : null;
            default:
                return _scanner.ReadLiteral();
        }
    }

    private JsonNode? ReadObject(int depth, CancellationToken cancellationToken)
    {
        int start = _scanner.Position;
        List<JsonMember> members = [];
        _scanner.Advance();
        while (_scanner.SkipTrivia() && !_scanner.TryTake('}'))
        {
            int keyStart = _scanner.Position;
            if (_scanner.ReadString() is not { } key)
            {
                return null;
            }

            TextSpan keySpan = From(keyStart);
            if (!_scanner.SkipTrivia() || !_scanner.Take(':') || !_scanner.SkipTrivia() || ReadValue(depth, cancellationToken) is not { } value)
            {
                return null;
            }

            members.Add(new JsonMember(key, keySpan, value));
            if (!_scanner.TakeSeparator('}'))
            {
                return null;
            }
        }

        return _scanner.Fault is null ? new JsonNode(JsonKind.Object, From(start), "") { Members = members } : null;
    }

    private JsonNode? ReadArray(int depth, CancellationToken cancellationToken)
    {
        int start = _scanner.Position;
        List<JsonNode> elements = [];
        _scanner.Advance();
        while (_scanner.SkipTrivia() && !_scanner.TryTake(']'))
        {
            if (ReadValue(depth, cancellationToken) is not { } element)
            {
                return null;
            }

            elements.Add(element);
            if (!_scanner.TakeSeparator(']'))
            {
                return null;
            }
        }

        return _scanner.Fault is null ? new JsonNode(JsonKind.Array, From(start), "") { Elements = elements } : null;
    }

    private readonly TextSpan From(int start) => TextSpan.FromBounds(start, _scanner.Position);
}
