using System.ComponentModel;

namespace Foundation.Configuration;

/// <summary>A state of a <see cref="ConfigErrors"/> list.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly record struct ConfigErrorMark
{
    internal ConfigErrorMark(int errors, int omitted, int warnings)
    {
        Errors = errors;
        Omitted = omitted;
        Warnings = warnings;
    }

    /// <summary>The number of errors kept.</summary>
    internal int Errors { get; }

    /// <summary>The number of errors beyond those.</summary>
    internal int Omitted { get; }

    /// <summary>The number of warnings kept.</summary>
    internal int Warnings { get; }
}

// A nested object adds its errors with paths of its own; whoever called it puts the way to the object in front, and
// only if something was added. Valid input therefore pays nothing for paths.
public partial struct ConfigErrors
{
    /// <summary>The state of the list, to tell later whether and which entries were added.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly ConfigErrorMark Mark => new(_errorCount, _omitted, _warningCount);

    /// <summary>Whether an error was added since the mark.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly bool HasErrorsSince(ConfigErrorMark mark) => _errorCount != mark.Errors || _omitted != mark.Omitted;

    /// <summary>Puts a field in front of the path of every entry since the mark.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Nest(ConfigErrorMark mark, ConfigFieldInfo field) => Prepend(mark, new ConfigErrorPath { Field = field, Index = -1 });

    /// <summary>Puts an index in front of the path of every entry since the mark.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Nest(ConfigErrorMark mark, int index) => Prepend(mark, new ConfigErrorPath { Index = index });

    /// <summary>Puts a dictionary key in front of the path of every entry since the mark.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Nest(ConfigErrorMark mark, string key) => Prepend(mark, new ConfigErrorPath { Key = key, Index = -1 });

    /// <summary>Puts a field and an index in it in front of the path of every entry since the mark.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Nest(ConfigErrorMark mark, ConfigFieldInfo field, int index) =>
        Prepend(mark, new ConfigErrorPath { Field = field, Index = index });

    /// <summary>Puts a field and a dictionary key in it in front of the path of every entry since the mark.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Nest(ConfigErrorMark mark, ConfigFieldInfo field, string key) =>
        Prepend(mark, new ConfigErrorPath { Field = field, Key = key, Index = -1 });

    /// <summary>Puts the section that a schema owns in front of the path of every entry since the mark.</summary>
    internal void NestSection(ConfigErrorMark mark, ConfigSchemaInfo schema)
    {
        if (schema.Section is { } section)
        {
            Prepend(mark, new ConfigErrorPath { Key = section, Index = ConfigErrorPath.Section });
        }
    }

    /// <summary>
    /// Turns entries since the mark that end with a field's name into entries of the field's element: their path is
    /// then what <see cref="Nest(ConfigErrorMark, int)"/> and <see cref="Nest(ConfigErrorMark, ConfigFieldInfo)"/> put in front.
    /// </summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly void OfElement(ConfigErrorMark mark)
    {
        for (int i = mark.Errors; i < _errorCount; i++)
        {
            _errors![i].IsPathComplete = true;
        }
    }

    /// <summary>Removes constraint errors since the mark of fields that could not be read: their values are not the user's.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Silence(ConfigErrorMark mark, FieldSet unreadable)
    {
        if (!unreadable.IsEmpty)
        {
            int kept = mark.Errors;
            for (int i = mark.Errors; i < _errorCount; i++)
            {
                if (!unreadable.Contains(_errors![i].HeadOrdinal(_paths)))
                {
                    _errors[kept++] = _errors[i];
                }
            }

            Truncate(kept);
        }
    }

    /// <summary>Removes constraint errors since the mark below a field that is inactive; unreadable values stay errors.</summary>
    /// <remarks>
    /// Does nothing where more errors were found than are kept: others may be among those that are not, and what is rejected must
    /// show a reason.
    /// </remarks>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void Deactivate(ConfigErrorMark mark, ConfigFieldInfo field)
    {
        if (_omitted != mark.Omitted)
        {
            return;
        }

        int kept = mark.Errors;
        for (int i = mark.Errors; i < _errorCount; i++)
        {
            ref ConfigErrorEntry entry = ref _errors![i];
            bool isConstraint = entry.Code >= ConfigErrorCode.Min || entry.Code == ConfigErrorCode.Required;
            if (!isConstraint || entry.HeadOrdinal(_paths) != field.Ordinal)
            {
                _errors[kept++] = entry;
            }
        }

        Truncate(kept);
    }

    /// <summary>Brings the errors since the mark into declaration order; keys without a field come first, rules last.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public readonly void Sort(ConfigErrorMark mark)
    {
        // Stable insertion sort: the list is short, nearly sorted, and this is the cold path.
        for (int i = mark.Errors + 1; i < _errorCount; i++)
        {
            ConfigErrorEntry entry = _errors![i];
            int order = Order(entry);
            int j = i - 1;
            while (j >= mark.Errors && Order(_errors[j]) > order)
            {
                _errors[j + 1] = _errors[j];
                j--;
            }

            _errors[j + 1] = entry;
        }
    }

    private void Truncate(int count)
    {
        if (count < _errorCount)
        {
            Array.Clear(_errors!, count, _errorCount - count);
            _errorCount = count;
        }
    }

    private readonly int Order(in ConfigErrorEntry entry)
    {
        int head = entry.HeadOrdinal(_paths);
        return head >= 0 ? head : entry.Code >= ConfigErrorCode.Min ? FieldSet.Capacity : -1;
    }

    private void Prepend(ConfigErrorMark mark, in ConfigErrorPath part)
    {
        if (_errorCount > mark.Errors)
        {
            Prepend(_errors!, mark.Errors, _errorCount, part);
        }

        if (_warningCount > mark.Warnings)
        {
            Prepend(_warnings!, mark.Warnings, _warningCount, part);
        }
    }

    // Neighbours with one path so far have one path from here on, too.
    private void Prepend(ConfigErrorEntry[] entries, int start, int end, in ConfigErrorPath part)
    {
        if (part.Field is { IsSecret: true })
        {
            Redact(entries, start, end);
        }

        int rest = entries[start].Path;
        int shared = AddPath(part, rest);
        for (int i = start; i < end; i++)
        {
            ref ConfigErrorEntry entry = ref entries[i];
            if (entry.Path != rest)
            {
                rest = entry.Path;
                shared = AddPath(part, rest);
            }

            entry.Path = shared;
        }
    }

    // What stands inside a secret is secret, whatever its own schema says.
    private static void Redact(ConfigErrorEntry[] entries, int start, int end)
    {
        for (int i = start; i < end; i++)
        {
            entries[i].Redact();
        }
    }

    private int AddPath(in ConfigErrorPath part, int next)
    {
        ConfigErrorPath[]? paths = _paths;
        int count = _pathCount;
        if (paths is null || count >= paths.Length)
        {
            Array.Resize(ref _paths, Math.Max(8, count * 2));
            paths = _paths;
        }

        ref ConfigErrorPath path = ref paths[count];
        path.Field = part.Field;
        path.Key = part.Key;
        path.Index = part.Index;
        path.Next = next;
        _pathCount = count + 1;
        return count;
    }
}
