package health.erp.lab.quality;

import health.erp.core.Erp;
import health.erp.core.Page;
import health.erp.core.jpa.Store;
import java.util.UUID;

/** Finds and keeps control materials. */
final class MaterialStore extends Store<ControlMaterial, ControlMaterialId> {
    private static final UUID FIRST = new UUID(0, 0);

    MaterialStore(Erp erp) {
        super(erp, ControlMaterial.class);
    }

    Page<ControlMaterial, ControlMaterialId> list(ListControlMaterials query) {
        var after = query.after() == null ? FIRST : query.after().value();
        var rows = MaterialQueries_.list(em(), after, query.size() + 1);
        return Page.of(rows, query.size(), ControlMaterial::getId);
    }
}
