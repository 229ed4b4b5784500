using System.Numerics;

namespace Foundation.Roslyn.Configuration;

internal sealed partial class FieldRules
{
    private void CheckDeadConstraints()
    {
        foreach (string bound in Bounds)
        {
            if (OrderOf(bound) is { } order && IsImplied(bound, order))
            {
                Add(ConfigRuleIds.DeadConstraint, bound, $"has {Words(bound)}, which every '{Value.Display}' fulfils", "remove it");
            }
        }

        foreach (string name in Counts)
        {
            if (Sound(name) is not null && declared.CountOf(name) == (name.StartsWith("Min", StringComparison.Ordinal) ? 0 : int.MaxValue))
            {
                Add(ConfigRuleIds.DeadConstraint, name, $"has {Words(name)}, which every '{declared.Type.Display}' fulfils", "remove it");
            }
        }

        if (Sound("RequiredWhen") is not null && declared.IsRequired && declared.DependsOn is null)
        {
            Add(ConfigRuleIds.DeadConstraint, "RequiredWhen", "has RequiredWhen, but is required in any case", "remove it, or make the field nullable");
        }
    }

    private bool IsImplied(string bound, IComparable order) => bound switch
    {
        "Min" => Lowest() is { } lowest && order.CompareTo(lowest) <= 0,
        "Max" => Highest() is { } highest && order.CompareTo(highest) >= 0,
        _ => false,
    };

    private IComparable? Lowest() => Value.Kind switch
    {
        TypeKindModel.Integer => IntegerTypes.RangeOf(Value.CSharp)?.Low,
        TypeKindModel.Character => (IComparable)char.MinValue,
        TypeKindModel.Size or TypeKindModel.Cores => 0L,
        TypeKindModel.Rate => 0m,
        _ => null,
    };

    private IComparable? Highest() => Value.Kind switch
    {
        TypeKindModel.Integer => IntegerTypes.RangeOf(Value.CSharp)?.High,
        TypeKindModel.Character => (IComparable)char.MaxValue,
        _ => null,
    };
}
