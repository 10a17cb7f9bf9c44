package health.erp.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileNoticeChannelTest implements NoticeChannelContract {
    private final Path directory;

    FileNoticeChannelTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Override
    public NoticeChannel carrier() {
        return new FileNoticeChannel(Channel.MAIL, directory.resolve("out"));
    }

    @Override
    public String address() {
        return "ravi@example.org";
    }

    @Test
    void oneNoticeIsOneFileAndNothingIsLeftHalfWritten() throws IOException {
        theSameNoticeMayBeSentAgain();

        try (var files = Files.list(directory.resolve("out"))) {
            assertThat(files).singleElement().satisfies(file -> {
                assertThat(file.getFileName().toString()).isEqualTo("01993c00-0000-7000-8000-0000000000aa.mail.json");
                assertThat(Files.readString(file)).contains("ravi@example.org", "Ein Gruß", "नमस्ते");
            });
        }
    }

    @Test
    void aDirectoryThatCannotBeIsTriedLater() throws IOException {
        var file = Files.writeString(directory.resolve("file"), "");
        var carrier = new FileNoticeChannel(Channel.SMS, file.resolve("below"));

        assertThat(carrier.send(new Message(new UUID(0, 1), Channel.SMS, "+4915112345678", null, "x", false)))
                .isInstanceOf(SendOutcome.TryLater.class);
    }
}
