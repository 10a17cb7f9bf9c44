package health.erp.core.notice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Notes how somebody wants to be told, in place of what was noted before.
 *
 * @param channels in the order to try; empty for whatever reaches them
 * @param language BCP 47; null for the hospital's
 * @param optedOut types they do not want; those that must be told come all the same
 */
public record SetNoticePreference(
        @NotNull @Valid Receiver receiver,
        @NotNull @Size(max = 3) List<@NotNull Channel> channels,
        @Pattern(regexp = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*") @Size(max = 35) @Nullable String language,
        @Nullable QuietHours quietHours,
        @NotNull @Size(max = 100) Set<@Size(max = 80) String> optedOut) {
    public SetNoticePreference {
        channels = List.copyOf(channels);
        optedOut = Set.copyOf(optedOut);
    }
}
