namespace Foundation.Roslyn.Configuration;

/// <summary>
/// The rules of one declared, in an order in which each takes only what the ones before left sound: one mistake is one finding.
/// </summary>
internal sealed partial class FieldRules(ConfigModel schema, FieldModel declared, List<Finding> findings)
{
    // The arguments with a finding, which later rules leave alone.
    private readonly List<string> _refused = [];

    private TypeModel Value { get; } = declared.Type.Leaf with { IsNullable = false };

    private bool IsSupported => declared.Type.Kind is not (TypeKindModel.Unsupported or TypeKindModel.Unresolved);

    /// <summary>What code cannot be generated for.</summary>
    public void CheckDeclaration()
    {
        if (declared.Type.Kind == TypeKindModel.Unsupported)
        {
            CheckType();
        }

        if (!IsSupported)
        {
            return;
        }

        CheckApplicability();
        CheckUnit();
        CheckLiterals();
        CheckCounts();
        CheckUniqueBy();
        CheckController("DependsOn", declared.DependsOn);
        CheckController("RequiredWhen", declared.RequiredWhen);
        CheckCondition();
        CheckPattern();
    }

    /// <summary>What makes no sense although code can be generated for it; after <see cref="CheckDeclaration"/>.</summary>
    public void CheckValues()
    {
        if (!IsSupported)
        {
            return;
        }

        CheckPatternCost();
        bool isRanged = CheckRange();
        CheckDeadConstraints();
        CheckPresence();
        if (isRanged)
        {
            CheckDefault();
            CheckExample();
        }

        CheckSecret();
    }

    /// <summary>An argument that no rule has refused so far.</summary>
    private ArgumentModel? Sound(string name) => _refused.Contains(name) ? null : declared.Find(name);

    private void Refuse(string ruleId, string argument, string problem, string remedy, int element = -1, string replacement = "")
    {
        _refused.Add(argument);
        Add(ruleId, argument, problem, remedy, element, replacement);
    }

    private void Add(string ruleId, string argument, string problem, string remedy, int element = -1, string replacement = "")
    {
        string place = element < 0 ? argument : $"{argument}[{CSharpLiteral.Int32(element)}]";
        findings.Add(Finding.OnArgument(ruleId, declared.Name, place, declared.Name, problem, remedy) with { Replacement = replacement });
    }

    private void AddOnDefault(string ruleId, string problem, string remedy) =>
        findings.Add(Finding.OnInitializer(ruleId, declared.Name, declared.Name, problem, remedy));

    private static string Quote(LiteralValue value) => value.Kind switch
    {
        LiteralKind.Text => CSharpLiteral.String(value.Text),
        LiteralKind.Character => CSharpLiteral.Char(value.Text[0]),
        _ => value.Text,
    };
}
