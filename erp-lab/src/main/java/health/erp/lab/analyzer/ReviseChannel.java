package health.erp.lab.analyzer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Says anew what is meant on a line, and whether it is open. What was held because of it may then be applied again.
 *
 * @param version of the view that was read
 */
public record ReviseChannel(
        @NotNull ChannelCode code, int version, boolean enabled, @NotNull @Valid ChannelSettings settings) {}
