using Microsoft.Extensions.Logging;

namespace Foundation.Lifecycle;

// Background work that has ended while its service runs.
public sealed partial class ServiceLifecycle
{
    private SupervisedWork? SuperviseWorkOf(ServiceNode node) => node.Service.Work is not { } work ? null
        : new SupervisedWork(work, _clock, result => OnWorkEnded(node, result), wait => OnWorkDue(node, wait));

    private void OnWorkEnded(ServiceNode node, CallResult result)
    {
        var report = new CallReport(node.Name, BackgroundWork.ReportName, result.Outcome, default, result.Duration, result.Exception);
        WorkVerdict verdict;
        string trouble = result.Outcome == CallOutcome.Ok ? $"{BackgroundWork.ReportName} ended" : $"{BackgroundWork.ReportName} {report.Result}";
        lock (_gate)
        {
            SupervisedService service = _table[node];
            verdict = service.Work!.Judge(result.Outcome, out TimeSpan wait);

            // One that has been stopped meanwhile may run again already: then this is the end of an earlier call.
            bool isSupervised = service.State == ServiceState.Running && !service.Work.IsCalled && _order is null && !_hasEnded;
            if (!isSupervised || verdict == WorkVerdict.Over)
            {
                verdict = WorkVerdict.Over;
                LogFailures([report]);
            }
            else
            {
                service.Trouble = trouble;
                _monitor.Note(node, Foundation.Health.Unhealthy(trouble));
                Log(report, verdict, wait, node.Service.IsCritical);
            }

            if (verdict == WorkVerdict.Again)
            {
                service.Work.Wait(wait);
            }
        }

        _monitor.Tell();
        _journal.Write();
        if (verdict == WorkVerdict.GivenUp && node.Service.IsCritical)
        {
            BeginStop($"{node.Name} cannot go on: {trouble}", report);
        }
        else
        {
            Reconcile();
        }
    }

    private void OnWorkDue(ServiceNode node, int wait)
    {
        lock (_gate)
        {
            _table[node].Work!.Note(wait);
        }

        Reconcile();
    }

    // What depends on it has stopped by now. The caller holds the lock.
    private void BeginDueWork()
    {
        foreach (ServiceNode node in _table.In(ServiceState.Running))
        {
            SupervisedService service = _table[node];
            if (service.Work is { IsDue: true })
            {
                service.Trouble = null;
                service.Work.Begin();
                _monitor.Note(node, Foundation.Health.Healthy);
            }
        }
    }

    private void Log(CallReport report, WorkVerdict verdict, TimeSpan wait, bool isCritical)
    {
        LogLevel level = isCritical ? LogLevel.Critical : LogLevel.Error;
        _journal.Add(verdict == WorkVerdict.Again
            ? logger => LifecycleLog.WorkBeginsAgain(logger, report, wait.TotalMilliseconds, report.Exception)
            : logger => LifecycleLog.WorkGivenUp(logger, level, report, report.Exception));
    }
}
