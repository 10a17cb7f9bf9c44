package health.erp.lab.quality;

import health.erp.core.jpa.HospitalOwned;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A product of known value that is measured beside patients' specimens. */
@Entity
@Table(name = "lab_control_material")
public class ControlMaterial extends HospitalOwned {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private ControlMaterialId id;

    @Column(updatable = false)
    private String name;

    @Column(updatable = false)
    private String maker;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields
    protected ControlMaterial() {}

    ControlMaterial(ControlMaterialId id, DefineControlMaterial command) {
        this.id = id;
        this.name = command.name();
        this.maker = command.maker();
    }

    public ControlMaterialId getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getMaker() {
        return maker;
    }
}
