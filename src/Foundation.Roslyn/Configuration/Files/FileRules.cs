using Foundation.Roslyn.Json;
using Microsoft.CodeAnalysis.Text;

namespace Foundation.Roslyn.Configuration;

/// <summary>
/// What a file of settings must fulfil by itself. A file is one layer of several, so that nothing is said of what is
/// absent, nor of what depends on another value: any other source may have it.
/// </summary>
/// <param name="schemas">The schemas of the program.</param>
/// <param name="patterns">Decides the patterns of fields.</param>
/// <param name="cancellationToken">Stops the search.</param>
internal sealed partial class FileRules(ISchemaSource schemas, PatternMatches patterns, CancellationToken cancellationToken)
{
    /// <summary>How many findings of one file are kept: as many as the program would report.</summary>
    public const int Capacity = 256;

    private readonly List<FileFinding> _findings = [];

    private bool IsFull => _findings.Count >= Capacity;

    /// <summary>Everything that is wrong with the sections that schemas own.</summary>
    public IReadOnlyList<FileFinding> Find(JsonNode root)
    {
        ILookup<string, JsonMember> sections = root.Members.ToLookup(static member => member.Key, StringComparer.OrdinalIgnoreCase);
        foreach (string section in schemas.Sections)
        {
            string[] path = section.Split(':');
            if (sections.Contains(path[0]))
            {
                CheckSection(section, path, [.. sections[path[0]]]);
            }
        }

        return _findings;
    }

    private void CheckSection(string section, string[] path, List<JsonMember> members)
    {
        for (int depth = 0; members.Count > 0; depth++)
        {
            // One is enough to find; the program would not look further either.
            foreach (JsonMember doubled in members.Skip(1))
            {
                Add(doubled.KeySpan, FilePlace.Section(section), "is set twice in one file; keys ignore case");
            }

            JsonNode node = members[0].Value;
            if (depth + 1 == path.Length)
            {
                if (schemas.OwnerOf(section) is { } schema)
                {
                    CheckObject(schema, FilePlace.Section(section), node);
                }

                return;
            }

            members = [.. node.Members.Where(member => member.HasKey(path[depth + 1]))];
        }
    }

    private void Add(TextSpan span, FilePlace place, string problem)
    {
        if (!IsFull)
        {
            _findings.Add(new FileFinding(ConfigRuleIds.FileViolatesSchema, span, place.ToString(), problem));
        }
    }
}
