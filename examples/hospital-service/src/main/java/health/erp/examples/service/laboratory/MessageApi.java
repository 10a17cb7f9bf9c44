package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Page;
import health.erp.examples.service.web.Answers;
import health.erp.examples.service.web.Versions;
import health.erp.lab.Lab;
import health.erp.lab.analyzer.ChannelCode;
import health.erp.lab.analyzer.ChannelSettings;
import health.erp.lab.analyzer.ChannelView;
import health.erp.lab.analyzer.CloseException;
import health.erp.lab.analyzer.DefineChannel;
import health.erp.lab.analyzer.ExceptionStatus;
import health.erp.lab.analyzer.ExceptionView;
import health.erp.lab.analyzer.FindMessage;
import health.erp.lab.analyzer.ListChannels;
import health.erp.lab.analyzer.ListExceptions;
import health.erp.lab.analyzer.ListMessages;
import health.erp.lab.analyzer.MessageExceptionId;
import health.erp.lab.analyzer.MessageId;
import health.erp.lab.analyzer.MessageStatus;
import health.erp.lab.analyzer.MessageView;
import health.erp.lab.analyzer.RerunMessage;
import health.erp.lab.analyzer.ReviseChannel;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What analyzers sent, and what of it waits for somebody. */
@RestController
@RequestMapping(path = "/api/lab", produces = "application/json")
@Tag(name = "Analyzer messages", description = "Every message as it came, and what of it waits for somebody to look.")
class MessageApi {
    private static final String IF_MATCH = "If-Match";

    private final Lab lab;

    MessageApi(Lab lab) {
        this.lab = lab;
    }

    /** Whether it was settled by other means, else it is dismissed; and why. */
    record CloseBody(boolean settled, String reason) {}

    /** Whether a line is open, and what is meant on it. */
    record ChannelBody(boolean enabled, ChannelSettings settings) {}

    /** A message with what it says; each byte a character, as nobody may know its character set. */
    record MessageBody(MessageView message, String content) {}

    @GetMapping("/channels")
    @Operation(summary = "List the lines to analyzers, wards and other laboratories")
    Page<ChannelView, ChannelCode> channels(
            Caller caller,
            @RequestParam(name = "after", required = false) @Nullable ChannelCode after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.channels().list(caller, new ListChannels(after, size));
    }

    @PostMapping("/channels")
    @Operation(
            summary = "Define a line",
            description = "Who sends on it, and what its codes mean; what is not listed is held.")
    ResponseEntity<ChannelView> define(Caller caller, @RequestBody DefineChannel channel) {
        var view = lab.channels().define(caller, channel);
        return Answers.created("/api/lab/channels", view, view.version());
    }

    @PutMapping("/channels/{code}")
    @Operation(
            summary = "Say anew what is meant on a line",
            description = "What was held because of it may be applied again.")
    ResponseEntity<ChannelView> revise(
            Caller caller,
            @PathVariable("code") ChannelCode code,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody ChannelBody body) {
        var command = new ReviseChannel(code, Versions.of(version), body.enabled, body.settings);
        var view = lab.channels().revise(caller, command);
        return Answers.found(view, view.version());
    }

    @GetMapping("/channels/{code}/messages")
    @Operation(summary = "List the messages of a line", description = "Newest first, without what they say.")
    Page<MessageView, MessageId> messages(
            Caller caller,
            @PathVariable("code") ChannelCode code,
            @RequestParam(name = "status", required = false) @Nullable MessageStatus status,
            @RequestParam(name = "after", required = false) @Nullable MessageId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.messages().list(caller, new ListMessages(code, status, after, size));
    }

    @GetMapping("/messages/{id}")
    @Operation(summary = "Read a message as it came")
    MessageBody message(Caller caller, @PathVariable("id") MessageId id) {
        var found = lab.messages().find(caller, new FindMessage(id));
        return new MessageBody(found.message(), new String(found.content().toArray(), StandardCharsets.ISO_8859_1));
    }

    @PostMapping("/messages/{id}/rerun")
    @Operation(summary = "Apply what of a message was not applied yet")
    MessageView rerun(Caller caller, @PathVariable("id") MessageId id) {
        return lab.messages().rerun(caller, new RerunMessage(id));
    }

    @GetMapping("/exceptions")
    @Operation(summary = "List what of messages was not applied", description = "Oldest first.")
    Page<ExceptionView, MessageExceptionId> exceptions(
            Caller caller,
            @RequestParam(name = "status", defaultValue = "open") ExceptionStatus status,
            @RequestParam(name = "channel", required = false) @Nullable ChannelCode channel,
            @RequestParam(name = "after", required = false) @Nullable MessageExceptionId after,
            @RequestParam(name = "size", defaultValue = "50") int size) {
        return lab.messageExceptions().list(caller, new ListExceptions(status, channel, after, size));
    }

    @PostMapping("/exceptions/{id}/close")
    @Operation(summary = "Take something out of the queue without applying it")
    ResponseEntity<ExceptionView> close(
            Caller caller,
            @PathVariable("id") MessageExceptionId id,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String version,
            @RequestBody CloseBody body) {
        var closed = lab.messageExceptions()
                .close(caller, new CloseException(id, Versions.of(version), body.settled, body.reason));
        return Answers.found(closed, closed.version());
    }
}
