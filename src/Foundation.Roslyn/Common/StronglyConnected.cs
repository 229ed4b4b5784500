namespace Foundation.Roslyn;

/// <summary>Strongly connected components (Tarjan, 1972), without recursion: the stack of a compiler thread is not ours to fill.</summary>
internal static class StronglyConnected
{
    /// <summary>The component of each node that a root reaches, from 1; two nodes have the same number when each can reach the other.</summary>
    public static int[] Components(int count, IEnumerable<int> roots, Func<int, List<int>> successors)
    {
        var component = new int[count];
        var order = new int[count];
        var low = new int[count];
        var open = new Stack<int>();
        int visited = 0;
        int components = 0;

        var path = new Stack<(int Node, List<int> Next, int Index)>();
        foreach (int root in roots)
        {
            if (order[root] == 0)
            {
                Enter(root);
            }

            while (path.Count > 0)
            {
                (int node, List<int> next, int index) = path.Pop();
                if (index < next.Count)
                {
                    path.Push((node, next, index + 1));
                    Visit(node, next[index]);
                    continue;
                }

                if (low[node] == order[node])
                {
                    Close(node);
                }

                if (path.Count > 0)
                {
                    int parent = path.Peek().Node;
                    low[parent] = Math.Min(low[parent], low[node]);
                }
            }
        }

        return component;

        void Enter(int node)
        {
            order[node] = low[node] = ++visited;
            open.Push(node);
            path.Push((node, successors(node), 0));
        }

        void Visit(int from, int to)
        {
            if (order[to] == 0)
            {
                Enter(to);
            }
            else if (component[to] == 0)
            {
                low[from] = Math.Min(low[from], order[to]);
            }
        }

        void Close(int node)
        {
            components++;
            int member;
            do
            {
                member = open.Pop();
                component[member] = components;
            }
            while (member != node);
        }
    }
}
