package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.examples.labels.LabelPress;
import health.erp.examples.labels.LabelStock;
import health.erp.examples.labels.OkapiPress;
import health.erp.lab.specimen.SpecimenId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Labels of tubes, ready for the printer. */
@RestController
@RequestMapping("/api/lab/specimens/{id}")
@Tag(name = "Labels", description = "Labels of tubes, 50 x 25 mm, with Code 128 and DataMatrix.")
class LabelApi {
    private final LabelPress press = new OkapiPress(LabelStock.tube());
    private final TubeLabels labels;

    LabelApi(TubeLabels labels) {
        this.labels = labels;
    }

    @GetMapping(path = "/label.svg", produces = "image/svg+xml")
    @Operation(summary = "Draw the label of a tube", description = "As SVG.")
    byte[] svg(Caller caller, @PathVariable("id") SpecimenId id) {
        return press.svg(labels.of(caller, id)).getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping(path = "/label.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(summary = "Draw the label of a tube dot by dot", description = "As PNG, at 203 dpi.")
    byte[] png(Caller caller, @PathVariable("id") SpecimenId id) {
        return press.png(labels.of(caller, id));
    }
}
