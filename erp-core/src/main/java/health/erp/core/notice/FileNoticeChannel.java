package health.erp.core.notice;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.erp.core.jpa.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * The default: puts each message into a directory, as JSON, for another program to carry on. A file is there whole or
 * not at all, and one notice is one file however often it is tried.
 */
public final class FileNoticeChannel implements NoticeChannel {
    private final Channel channel;
    private final Path directory;

    /** @param directory made if it is missing; its files show people's data, so nobody else may read it */
    public FileNoticeChannel(Channel channel, Path directory) {
        this.channel = channel;
        this.directory = directory;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public SendOutcome send(Message message) {
        if (message.address().isBlank()) {
            return new SendOutcome.Refused("noAddress");
        }
        var name = message.notice() + "." + channel.name().toLowerCase(Locale.ROOT) + ".json";
        try {
            Files.createDirectories(directory);
            var part = Files.createTempFile(directory, ".part", ".tmp");
            Files.write(part, Json.write(message).getBytes(UTF_8));
            Files.move(
                    part, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new SendOutcome.Accepted(name);
        } catch (IOException e) {
            return new SendOutcome.TryLater(e.getClass().getSimpleName());
        }
    }
}
