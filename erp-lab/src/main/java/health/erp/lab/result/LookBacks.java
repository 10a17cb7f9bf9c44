package health.erp.lab.result;

import static health.erp.lab.result.ResultMapper.MAPPER;
import static health.erp.lab.result.ResultPermission.CORRECT_RESULT;
import static health.erp.lab.result.ResultPermission.READ_RESULT_WORKLIST;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.lab.reagent.RunId;

/** Lists what had gone out when a control failed or a reagent was recalled, until somebody has looked. 3.1, 3.10 */
public final class LookBacks {
    private final Erp erp;
    private final LookBackStore lookBacks;

    public LookBacks(Erp erp) {
        this.erp = erp;
        this.lookBacks = new LookBackStore(erp);
    }

    /** What was measured since the last control that was in order. */
    public void follow(Caller caller, RejectedControl event) {
        erp.run(caller, CORRECT_RESULT, event, () -> begin(new LookBack(new LookBackId(erp.newId()), event)));
    }

    /** What was measured with it. */
    public void follow(Caller caller, RecalledReagent event) {
        erp.run(caller, CORRECT_RESULT, event, () -> begin(new LookBack(new LookBackId(erp.newId()), event)));
    }

    public Page<LookBackView, LookBackId> open(Caller caller, ListLookBacks query) {
        return erp.read(
                caller, READ_RESULT_WORKLIST, query, () -> lookBacks.open(query).map(MAPPER::toView));
    }

    /** As they stand now, so that a correction shows. */
    public Page<ResultView, RunId> results(Caller caller, ListDoubtful query) {
        return erp.read(caller, READ_RESULT_WORKLIST, query, () -> {
            var rows = lookBacks.doubtful(lookBacks.require(query.lookBack()), query.after(), query.size() + 1);
            return Page.of(rows, query.size(), row -> row.run().getId()).map(row -> {
                erp.discloses(row.run().getPatient());
                return Shown.of(row);
            });
        });
    }

    public LookBackView close(Caller caller, CloseLookBack command) {
        return erp.run(caller, CORRECT_RESULT, command, () -> {
            var lookBack = lookBacks.require(command.lookBack(), command.version());
            erp.publish(lookBack.close(command.finding(), caller.staff(), erp.now()));
            return MAPPER.toView(lookBacks.saved(lookBack));
        });
    }

    /** Nobody has to look where nothing went out, nor where somebody has to already. */
    private boolean begin(LookBack lookBack) {
        var isNew = !lookBacks.isAsked(lookBack)
                && !lookBacks.doubtful(lookBack, null, 1).isEmpty();
        if (isNew) {
            lookBacks.add(lookBack);
            erp.publish(lookBack.begun());
        }
        return isNew;
    }
}
