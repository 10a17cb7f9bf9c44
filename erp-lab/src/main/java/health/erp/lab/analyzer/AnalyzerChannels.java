package health.erp.lab.analyzer;

import static health.erp.lab.analyzer.AnalyzerMapper.MAPPER;
import static health.erp.lab.analyzer.AnalyzerPermission.MANAGE_CHANNELS;
import static health.erp.lab.analyzer.AnalyzerPermission.READ_CHANNELS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;

/** Opens lines to analyzers, wards and other laboratories, and says what is meant on them. */
public final class AnalyzerChannels {
    private final Erp erp;
    private final Protocols protocols;
    private final ChannelStore channels;

    public AnalyzerChannels(Erp erp, Protocols protocols) {
        this.erp = erp;
        this.protocols = protocols;
        this.channels = new ChannelStore(erp);
    }

    public ChannelView define(Caller caller, DefineChannel command) {
        return erp.run(caller, MANAGE_CHANNELS, command, () -> {
            protocols.named(command.protocol());
            var channel = new AnalyzerChannel(new AnalyzerChannelId(erp.newId()), command, erp.now());
            channels.add(channel);
            erp.publish(channel.defined());
            return MAPPER.toView(channels.saved(channel));
        });
    }

    public ChannelView revise(Caller caller, ReviseChannel command) {
        return erp.run(caller, MANAGE_CHANNELS, command, () -> {
            var channel = channels.require(command.code(), command.version());
            erp.publish(channel.revise(command, erp.now()));
            return MAPPER.toView(channels.saved(channel));
        });
    }

    public ChannelView find(Caller caller, FindChannel query) {
        return erp.read(caller, READ_CHANNELS, query, () -> MAPPER.toView(channels.require(query.code())));
    }

    public Page<ChannelView, ChannelCode> list(Caller caller, ListChannels query) {
        return erp.read(caller, READ_CHANNELS, query, () -> channels.list(query.after(), query.size())
                .map(MAPPER::toView));
    }
}
