using Microsoft.CodeAnalysis;

namespace Foundation.Analyzers;

/// <summary>Walks through operations without recursion: a text put together of thousands of parts is thousands of operations deep.</summary>
internal static class OperationTree
{
    /// <summary>The operation and its parts, each before its own parts, in the order of the source.</summary>
    /// <param name="root">Where the walk begins.</param>
    /// <param name="isSkipped">Whether to leave out a part, and all within it.</param>
    public static IEnumerable<IOperation> Walk(IOperation root, Func<IOperation, bool> isSkipped)
    {
        Stack<IOperation> open = new([root]);
        while (open.Count > 0)
        {
            IOperation operation = open.Pop();
            yield return operation;
            foreach (IOperation part in operation.ChildOperations.Reverse())
            {
                if (!isSkipped(part))
                {
                    open.Push(part);
                }
            }
        }
    }
}
