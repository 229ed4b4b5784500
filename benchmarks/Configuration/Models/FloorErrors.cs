namespace Foundation.Benchmarks.Configuration;

/// <summary>What a careful developer would write an error into: which member, which rule, which value; reused without allocating.</summary>
public struct FloorErrors
{
    private FloorError[] _items;

    public FloorErrors(int capacity) => _items = new FloorError[capacity];

    public int Count { get; private set; }

    public readonly FloorError this[int index] => _items[index];

    public void Clear()
    {
        Array.Clear(_items, 0, Count);
        Count = 0;
    }

    public void Add(string member, string rule, long value, int index = -1)
    {
        ref FloorError error = ref Next();
        error.Member = member;
        error.Rule = rule;
        error.Number = value;
        error.Index = index;
    }

    public void Add(string member, string rule, string? value, int index = -1)
    {
        ref FloorError error = ref Next();
        error.Member = member;
        error.Rule = rule;
        error.Text = value;
        error.Index = index;
    }

    private ref FloorError Next()
    {
        if (Count == _items.Length)
        {
            Array.Resize(ref _items, _items.Length * 2);
        }

        return ref _items[Count++];
    }
}

/// <summary>One error of the floor.</summary>
public struct FloorError
{
    public string Member;
    public string Rule;
    public string? Text;
    public long Number;
    public int Index;
}
