package health.erp.lab.analyzer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Opens a line.
 *
 * @param protocol {@link AnalyzerProtocol#name}
 */
public record DefineChannel(
        @NotNull ChannelCode code,
        @NotBlank @Size(max = 20) String protocol,
        @NotNull @Valid ChannelSettings settings) {}
