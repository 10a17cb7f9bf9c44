package health.erp.lab.culture;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Says what an isolate is, for the first time or anew. What was measured of it is judged again. */
public record IdentifyIsolate(@NotNull IsolateId isolate, @NotBlank @Size(max = 20) String organism) {}
