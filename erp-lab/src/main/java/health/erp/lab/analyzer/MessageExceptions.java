package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.AnalyzerMapper.MAPPER;
import static health.erp.lab.analyzer.AnalyzerPermission.HANDLE_EXCEPTION;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;

/** The queue of what could not be applied. Nothing leaves it unless it is applied, or somebody says why it is not. */
public final class MessageExceptions {
    private final Erp erp;
    private final ChannelStore channels;
    private final MessageStore messages;
    private final ExceptionStore exceptions;

    public MessageExceptions(Erp erp) {
        this.erp = erp;
        this.channels = new ChannelStore(erp);
        this.messages = new MessageStore(erp);
        this.exceptions = new ExceptionStore(erp);
    }

    public Page<ExceptionView, MessageExceptionId> list(Caller caller, ListExceptions query) {
        return erp.read(caller, HANDLE_EXCEPTION, query, () -> {
            var channel = query.channel() == null ? null : channels.require(query.channel());
            return exceptions.list(query, channel).map(MAPPER::toView);
        });
    }

    public ExceptionView close(Caller caller, CloseException command) {
        return erp.run(caller, HANDLE_EXCEPTION, command, () -> {
            var fate = messages.lock(exceptions.require(command.exception()).getMessage());
            var exception = exceptions.require(command.exception(), command.version());
            erp.publish(
                    command.settled()
                            ? exception.resolve(command.reason(), caller.staff(), erp.now())
                            : exception.dismiss(command.reason(), caller.staff(), erp.now()));
            fate.dismiss(exception::isAbout, erp.now());
            return MAPPER.toView(exceptions.saved(exception));
        });
    }
}
