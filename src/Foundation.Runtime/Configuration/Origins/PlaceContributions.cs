namespace Foundation.Configuration;

/// <summary>
/// What every source has at a place, and which of it holds. Follows the same rule as <see cref="ConfigMerge"/>: objects
/// merge, anything else replaces what lower sources have at its place and below.
/// </summary>
internal sealed class PlaceContributions
{
    private readonly ConfigPlace _place;
    private readonly List<(int Layer, ConfigContribution Contribution)> _found = [];
    private readonly List<Part> _hidden = [];
    private List<Part> _parts = [];

    private PlaceContributions(ConfigPlace place) => _place = place;

    /// <summary>The contributions, the highest source first.</summary>
    public static ConfigContribution[] Of(ConfigLayers layers, ConfigPlace place)
    {
        var contributions = new PlaceContributions(place);
        contributions.Start(layers);
        foreach (PlaceStep step in place.Steps)
        {
            contributions.Step(step);
        }

        contributions.Finish();
        return [.. contributions._found.OrderByDescending(static found => found.Layer).Select(static found => found.Contribution)];
    }

    private void Start(ConfigLayers layers)
    {
        for (int i = 0; i < layers.All.Count; i++)
        {
            ConfigLayer layer = layers.All[i];
            foreach (ConfigFault fault in layer.Tree.Faults)
            {
                string reason = fault.Code == ConfigErrorCode.DuplicateKey ? "a key stands twice" : fault.Message;
                _found.Add((i, new ConfigContribution(ConfigContributionKind.Unreadable, fault.Origin) { Remark = reason }));
            }

            if (layer.Tree.Root >= 0 && ConfigLayers.NodeAt(layer, _place.Section) is >= 0 and int node)
            {
                _parts.Add(new Part(i, layer.Tree, node));
            }
        }
    }

    private void Step(PlaceStep step)
    {
        List<Part> merging = Split(out List<Part> replaced);
        if (replaced.Count > 0)
        {
            _hidden.AddRange(replaced.Select(part => part with { Hiding = merging[0] }));
        }

        _parts = [.. merging.Select(part => part.At(step)).Where(static part => part.Node >= 0)];
        for (int i = _hidden.Count - 1; i >= 0; i--)
        {
            _hidden[i] = _hidden[i].At(step);
            if (_hidden[i].Node < 0)
            {
                _hidden.RemoveAt(i);
            }
        }
    }

    private void Finish()
    {
        List<Part> merging = Split(out List<Part> replaced);
        for (int i = 0; i < merging.Count; i++)
        {
            Add(merging[i], i == merging.Count - 1 ? ConfigContributionKind.Set : ConfigContributionKind.Merged, null);
        }

        bool isList = merging.Count > 0 && merging[^1].Kind == ConfigNodeKind.Array;
        foreach (Part part in replaced)
        {
            Add(part, ConfigContributionKind.Overridden, isList && part.Kind == ConfigNodeKind.Array ? "lists replace each other as a whole" : null);
        }

        foreach (Part part in _hidden)
        {
            Part hiding = part.Hiding!;
            string what = hiding.Kind == ConfigNodeKind.Array ? "the whole list" : "what stands";
            Add(part, ConfigContributionKind.Hidden, $"by {what} in {hiding.Origin}");
        }
    }

    /// <summary>The highest parts that merge, and those below that they replace, the lowest first.</summary>
    private List<Part> Split(out List<Part> replaced)
    {
        int lowest = _parts.Count - 1;
        while (lowest > 0 && _parts[lowest].Kind == ConfigNodeKind.Object && _parts[lowest - 1].Kind == ConfigNodeKind.Object)
        {
            lowest--;
        }

        replaced = _parts[..Math.Max(lowest, 0)];
        return _parts[Math.Max(lowest, 0)..];
    }

    private void Add(Part part, ConfigContributionKind kind, string? remark) => _found.Add((part.Layer, new ConfigContribution(kind, part.Origin)
    {
        Value = PlaceValue.Of(_place, part.Tree, part.Node),
        EarlierKey = part.EarlierKey,
        Remark = remark,
    }));

    /// <summary>A node of a source.</summary>
    private sealed record Part(int Layer, ConfigTree Tree, int Node)
    {
        public Part? Hiding { get; init; }

        /// <summary>The field's earlier key, if the node has that.</summary>
        public string? EarlierKey { get; private init; }

        public ConfigNodeKind Kind => Tree.Nodes[Node].Kind;

        public ConfigOrigin Origin => Tree.Sources[Tree.Nodes[Node].Source].OriginOf(Tree.Nodes[Node]);

        public Part At(PlaceStep step)
        {
            int child = step.Find(Tree, Node, out bool isEarlierKey);
            return this with { Node = child, EarlierKey = isEarlierKey && child >= 0 ? step.Field!.RenamedFrom : null };
        }
    }
}
