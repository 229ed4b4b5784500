using System.Text;

namespace Foundation.Configuration;

/// <summary>Finds the text of one place while an object is printed.</summary>
/// <param name="names">The names of the members and the indices of the elements on the way.</param>
/// <param name="text">Where the printer writes.</param>
internal sealed class PrintedPlace(string[] names, StringBuilder text)
{
    private readonly List<int> _elements = [];
    private int _matched;
    private int _start = names.Length == 0 ? 0 : -1;
    private int _end = -1;

    /// <summary>What was printed at the place; null where the object has none.</summary>
    public string? Text => _start < 0 ? null : text.ToString(_start, (_end < 0 ? text.Length : _end) - _start);

    /// <summary>An object or list begins, whose members are at a depth, from 1.</summary>
    public void Open(int depth)
    {
        while (_elements.Count <= depth)
        {
            _elements.Add(0);
        }

        _elements[depth] = 0;
    }

    /// <summary>The value of a member begins.</summary>
    public void Begin(int depth, string name)
    {
        if (_start < 0 && depth == _matched + 1 && name.Equals(names[_matched], StringComparison.OrdinalIgnoreCase))
        {
            _matched++;
            _start = _matched == names.Length ? text.Length : -1;
        }
    }

    /// <summary>The next element begins.</summary>
    public void BeginElement(int depth) => Begin(depth, _elements[depth]++.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The member or element at a depth, if there was one, has ended.</summary>
    public void End(int depth)
    {
        if (depth == _matched && _matched > 0 && _end < 0)
        {
            if (_start >= 0)
            {
                _end = text.Length;
            }
            else
            {
                _matched--;
            }
        }
    }
}
