package health.erp.records.queue;

import static health.erp.records.queue.QueueMapper.MAPPER;
import static health.erp.records.queue.QueuePermission.CALL_TOKEN;
import static health.erp.records.queue.QueuePermission.ISSUE_TOKEN;
import static health.erp.records.queue.QueuePermission.READ_QUEUE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.records.patient.Patients;
import health.erp.records.queue.CallOutcome.Called;
import health.erp.records.queue.CallOutcome.NobodyWaits;
import java.time.LocalDate;
import java.util.List;

/** Gives out numbers and calls the next, in front of every door one queue a day. */
public final class TokenQueues {
    private final Erp erp;
    private final Patients patients;
    private final QueueTokenStore tokens;

    public TokenQueues(Erp erp, Patients patients) {
        this.erp = erp;
        this.patients = patients;
        this.tokens = new QueueTokenStore(erp);
    }

    public QueuedToken issue(Caller caller, IssueToken command) {
        return erp.run(caller, ISSUE_TOKEN, command, () -> {
            patients.standing(caller, command.patient());
            tokens.lock(command.resource());
            var day = today(caller);
            var number = tokens.lastNumber(command.resource(), day) + 1;
            var token = new QueueToken(new QueueTokenId(erp.newId()), command, day, number, erp.now());
            tokens.add(token);
            erp.publish(token.issued());
            tokens.saved(token);
            return new QueuedToken(MAPPER.toView(token), tokens.ahead(token));
        });
    }

    /** Of two doors that call at once, each gets another patient. */
    public CallOutcome callNext(Caller caller, CallNext command) {
        return erp.run(caller, CALL_TOKEN, command, () -> {
            tokens.lock(command.resource());
            var next = tokens.next(command.resource(), today(caller));
            if (next.isEmpty()) {
                return new NobodyWaits();
            }
            var token = next.get();
            erp.publish(token.move(QueueTokenStatus.CALLED, erp.now()));
            return new Called(MAPPER.toView(tokens.saved(token)));
        });
    }

    public QueueTokenView move(Caller caller, MoveToken command) {
        return erp.run(caller, CALL_TOKEN, command, () -> {
            var token = tokens.require(command.token(), command.version());
            erp.publish(token.move(command.to(), erp.now()));
            return MAPPER.toView(tokens.saved(token));
        });
    }

    public List<QueueTokenView> show(Caller caller, ShowQueue query) {
        return erp.read(caller, READ_QUEUE, query, () -> tokens.open(query.resource(), today(caller)).stream()
                .map(this::shown)
                .toList());
    }

    private QueueTokenView shown(QueueToken token) {
        erp.discloses(token.getPatient());
        return MAPPER.toView(token);
    }

    /** Numbers begin anew at midnight by the hospital's clocks, wherever the server is. */
    private LocalDate today(Caller caller) {
        return LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital()));
    }
}
