package health.erp.lab.analyzer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What an analyzer that does not ask is to be told of a tube.
 *
 * @param tube its number, as it is printed on it
 * @param number of the message
 */
public record OrdersOfTube(
        @NotNull ChannelCode channel, @NotBlank @Size(max = 40) String tube, @NotBlank @Size(max = 20) String number) {}
