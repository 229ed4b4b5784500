namespace Foundation.Roslyn.Configuration;

internal sealed partial class FieldRules
{
    private void CheckApplicability()
    {
        foreach (ArgumentModel argument in declared.Arguments)
        {
            if (Obstacle(argument) is { } obstacle)
            {
                Refuse(ConfigRuleIds.NotApplicable, argument.Name, $"has {argument.Name}, but {obstacle.Problem}", obstacle.Remedy);
            }
        }
    }

    private (string Problem, string Remedy)? Obstacle(ArgumentModel argument)
    {
        switch (argument.Name)
        {
            case "Min" or "Max" or "ExclusiveMin" or "ExclusiveMax" when !Value.IsOrdered:
                return (Is("has no order"), Value.Kind == TypeKindModel.Text ? "limit its MinLength or MaxLength, or remove it" : "remove it");
            case "MinLength" or "MaxLength" when Value.Kind != TypeKindModel.Text:
                return declared.Type.IsCollection
                    ? (Is("has no length"), $"write {argument.Name.Replace("Length", "Count")} for the number of elements, or remove it")
                    : (Is("has no length"), Value.IsOrdered ? "limit its Min or Max, or remove it" : "remove it");
            case "Format" when argument.Value.Text == "Port" && Value.Kind == TypeKindModel.Integer:
                return (Is("is no text"), "write Min = 0, Max = 65535 in its place");
            case "Pattern" or "Format" when Value.Kind != TypeKindModel.Text && !IsNone(argument):
                return (Is("is no text"), "remove it, or declare the field as string");
            case "MinCount" or "MaxCount" when !declared.Type.IsCollection:
                return (Is("has no elements"), Value.Kind == TypeKindModel.Text ? $"write {argument.Name.Replace("Count", "Length")}" : "remove it");
            case "UniqueBy" when declared.Type.Kind != TypeKindModel.List:
                return declared.Type.IsCollection ? ("the keys of a dictionary are unique already", "remove it") : (Is("has no elements"), "remove it");
            case "OneOf" when !HasListedValues(Value.Kind):
                return (Is("has no values that could be listed"), "remove it");
            case "Unit" when Value.Kind is not (TypeKindModel.Duration or TypeKindModel.Size):
                return (Is("is neither a duration nor a size"), "remove it");
            case "Reload" when declared.IsFrozen && schema is { Section: null } && schema.Shape.IsSealed:
                return ($"'{schema.Hierarchy.Type.Name}' owns no section, and is replaced as a whole", "remove it, and set Reload on the field that holds the object");
            case "AllowNumeric" when Value.Kind != TypeKindModel.Enum:
                return (Is("is no enum"), "remove it");
            default:
                return null;
        }
    }

    private static bool IsNone(ArgumentModel format) => format.Name == "Format" && format.Value.Text == "None";

    private static bool HasListedValues(TypeKindModel kind) => kind is
        TypeKindModel.Integer or TypeKindModel.Float or TypeKindModel.Decimal or TypeKindModel.BigInteger or TypeKindModel.Character
        or TypeKindModel.Text or TypeKindModel.Enum or TypeKindModel.Duration or TypeKindModel.Size or TypeKindModel.Rate or TypeKindModel.Cores
        or TypeKindModel.DateTime or TypeKindModel.DateTimeOffset or TypeKindModel.DateOnly or TypeKindModel.TimeOnly or TypeKindModel.Guid;

    private string Is(string what) => $"'{Value.Display}' {what}";
}
