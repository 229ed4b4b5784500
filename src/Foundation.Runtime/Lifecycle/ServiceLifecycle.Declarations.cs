namespace Foundation.Lifecycle;

// What a container declares. Its services may need this lifecycle, so that they are made after it: when one of them is needed first.
public sealed partial class ServiceLifecycle
{
    private readonly Lock _declaring = new();
    private Func<Declarations>? _undeclared;
    private bool _isDeclaring;

    /// <summary>Makes the services and what can be drained.</summary>
    internal Func<Declarations>? Undeclared
    {
        init => _undeclared = value;
    }

    /// <summary>Makes and checks what has not been made yet. The caller holds no lock.</summary>
    /// <exception cref="LifecycleException">A service cannot be made, or its definition makes no sense.</exception>
    /// <exception cref="InvalidOperationException">It is being made: the call comes from a constructor.</exception>
    internal void Declare()
    {
        if (Volatile.Read(ref _undeclared) is null)
        {
            return;
        }

        lock (_declaring)
        {
            if (_undeclared is not { } make)
            {
                return;
            }

            if (_isDeclaring)
            {
                throw new InvalidOperationException("A service uses the lifecycle while the services are being made. Keep it in the constructor, and use it from the start on.");
            }

            _isDeclaring = true;
            try
            {
                Declarations made = make();
                DrainPart[] parts = [.. made.Drainables.Select(DrainPart.Of)];
                lock (_gate)
                {
                    Follow(_table.Graph.With(made.Services));
                    _drainParts = parts;
                }

                Volatile.Write(ref _undeclared, null);
            }
            finally
            {
                _isDeclaring = false;
            }
        }
    }

    /// <param name="Services">The services.</param>
    /// <param name="Drainables">What is asked to take no new work when the program begins to stop.</param>
    internal sealed record Declarations(IReadOnlyList<ServiceDefinition> Services, IEnumerable<IDrainable> Drainables);
}
