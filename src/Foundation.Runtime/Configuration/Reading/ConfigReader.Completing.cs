using System.ComponentModel;

namespace Foundation.Configuration;

public readonly ref partial struct ConfigReader
{
    /// <summary>
    /// Ends the reading of an object: brings its errors into declaration order and, at the root, finds their origins.
    /// </summary>
    /// <returns>Whether no error was added since the mark.</returns>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public bool Complete(ConfigErrorMark mark, ref ConfigErrors errors)
    {
        if (errors.Mark == mark)
        {
            return true;
        }

        errors.Sort(mark);
        if (_isRoot)
        {
            errors.Locate(mark, _tree, _node);
        }

        return !errors.HasErrorsSince(mark);
    }
}
