namespace Foundation.Roslyn.Patterns;

/// <summary>Divides all code points into classes that a pattern cannot tell apart.</summary>
internal static class CodePointClasses
{
    public static List<CodePointSet> Of(IEnumerable<CodePointSet> sets)
    {
        var classes = new List<CodePointSet> { CodePointSet.All };
        foreach (CodePointSet set in sets.Distinct())
        {
            var refined = new List<CodePointSet>(classes.Count + 1);
            CodePointSet complement = set.Complement();
            foreach (CodePointSet known in classes)
            {
                CodePointSet inside = known.Intersect(set);
                CodePointSet outside = known.Intersect(complement);
                refined.AddRange(new[] { inside, outside }.Where(static part => !part.IsEmpty));
            }

            classes = refined;
        }

        return classes;
    }
}
