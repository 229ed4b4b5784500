using System.Globalization;

namespace Foundation.Configuration;

/// <summary>Picks the errors and warnings of a section that concern a place.</summary>
internal static class PlaceProblems
{
    public static IEnumerable<string> Of(ConfigPlace place, SchemaReading reading)
    {
        var problems = new List<string>();
        ConfigErrors errors = reading.Errors;
        int elsewhere = errors.Omitted;
        bool isUnreadable = false;
        for (int i = 0; i < errors.Count; i++)
        {
            if (errors[i].Code == ConfigErrorCode.Malformed)
            {
                isUnreadable = true;
            }
            else if (!TryAdd(problems, place, errors[i]))
            {
                elsewhere++;
            }
        }

        for (int i = 0; i < errors.WarningCount; i++)
        {
            // The explanation has these in places of their own.
            if (errors.WarningAt(i) is { Code: not (ConfigErrorCode.InactiveKey or ConfigErrorCode.DeprecatedKey or ConfigErrorCode.RenamedKey) } warning)
            {
                TryAdd(problems, place, warning);
            }
        }

        if (isUnreadable)
        {
            problems.Add($"{place.Section} is rejected while a source cannot be read");
        }

        if (elsewhere > 0)
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{place.Section} is rejected for {elsewhere} {(elsewhere == 1 ? "error" : "errors")} elsewhere"));
        }

        return problems;
    }

    private static bool TryAdd(List<string> problems, ConfigPlace place, ConfigError error)
    {
        string path = place.ErrorPath(place.Steps.Length);
        string other = error.Path;
        if (other.Equals(path, StringComparison.OrdinalIgnoreCase) || IsEarlierKey(place, other))
        {
            // That a key is unknown is what the explanation begins with.
            if (place.IsKnown || error.Code != ConfigErrorCode.UnknownKey)
            {
                problems.Add(error.Message);
            }

            return true;
        }

        bool isBelow = path.Length == 0 || (other.Length > path.Length && other[path.Length] is '.' or '[' && other.StartsWith(path, StringComparison.OrdinalIgnoreCase));
        if (isBelow)
        {
            problems.Add(error.ToString());
        }

        return isBelow;
    }

    private static bool IsEarlierKey(ConfigPlace place, string path)
    {
        if (place is not { IsField: true, Field.RenamedFrom: { } earlier })
        {
            return false;
        }

        string parent = place.ErrorPath(place.Steps.Length - 1);
        return path.Equals(parent.Length == 0 ? earlier : $"{parent}.{earlier}", StringComparison.OrdinalIgnoreCase);
    }
}
