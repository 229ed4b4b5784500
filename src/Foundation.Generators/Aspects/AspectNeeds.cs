namespace Foundation.Generators.Aspects;

/// <summary>What the constructor of <c>{Type}Aspects</c> takes, each type once, in the order in which it was asked for.</summary>
internal sealed class AspectNeeds
{
    private readonly List<AspectNeed> _needs = [];

    public IReadOnlyList<AspectNeed> All => _needs;

    /// <summary>Asks for a service.</summary>
    /// <param name="type">Its type in source.</param>
    /// <param name="name">The name that the parameter is to have.</param>
    public AspectNeed Add(string type, string name)
    {
        string free = name;
        for (int number = 2; ; number++)
        {
            if (_needs.Find(need => need.Type == type) is { } known)
            {
                return known;
            }

            if (!_needs.Exists(need => need.Name == free))
            {
                break;
            }

            free = FormattableString.Invariant($"{name}{number}");
        }

        var added = new AspectNeed(type, free);
        _needs.Add(added);
        return added;
    }
}

/// <summary>A service that aspects need.</summary>
/// <param name="Type">Its type in source.</param>
/// <param name="Name">The name of the parameter.</param>
internal sealed record AspectNeed(string Type, string Name)
{
    /// <summary>The property that keeps it.</summary>
    public string Property => char.ToUpperInvariant(Name[0]) + Name.Substring(1);
}
