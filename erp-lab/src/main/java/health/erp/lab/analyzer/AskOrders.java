package health.erp.lab.analyzer;

import health.erp.lab.wire.Bytes;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * An analyzer asks what is to be done with specimens.
 *
 * @param question as it came
 * @param number of the answer
 */
public record AskOrders(
        @NotNull ChannelCode channel, @NotNull Bytes question, @NotBlank @Size(max = 100) String number) {}
