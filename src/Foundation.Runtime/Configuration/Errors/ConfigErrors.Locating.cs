namespace Foundation.Configuration;

// Origins are found once, when the root is complete: valid input pays nothing for them.
public partial struct ConfigErrors
{
    /// <summary>Finds the place of every entry since the mark; the entries keep their order from then on.</summary>
    internal void Locate(ConfigErrorMark mark, ConfigTree tree, int root)
    {
        Locate(_errors, mark.Errors, _errorCount, ref _errorOrigins, tree, root);
        Locate(_warnings, mark.Warnings, _warningCount, ref _warningOrigins, tree, root);
    }

    private readonly void Locate(
        ConfigErrorEntry[]? entries, int start, int end, ref ConfigOrigin[]? origins, ConfigTree tree, int root)
    {
        if (start < end)
        {
            Array.Resize(ref origins, end);
            var locator = new ConfigLocator(tree, root, _paths);
            for (int i = start; i < end; i++)
            {
                origins[i] = locator.Find(entries![i]);
            }
        }
    }
}
