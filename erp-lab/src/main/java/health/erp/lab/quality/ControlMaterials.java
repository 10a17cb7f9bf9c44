package health.erp.lab.quality;

import static health.erp.lab.quality.QualityMapper.MAPPER;
import static health.erp.lab.quality.QualityPermission.PLAN_CONTROLS;
import static health.erp.lab.quality.QualityPermission.READ_QUALITY;
import static health.erp.lab.quality.QualityPermission.RECEIVE_CONTROLS;
import static health.erp.lab.quality.QualityPermission.RUN_CONTROLS;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import java.time.LocalDate;

/** Keeps the control materials and their lots. */
public final class ControlMaterials {
    private final Erp erp;
    private final MaterialStore materials;
    private final ControlLotStore lots;

    public ControlMaterials(Erp erp) {
        this.erp = erp;
        this.materials = new MaterialStore(erp);
        this.lots = new ControlLotStore(erp);
    }

    public ControlMaterialView define(Caller caller, DefineControlMaterial command) {
        return erp.run(caller, PLAN_CONTROLS, command, () -> {
            var material = new ControlMaterial(new ControlMaterialId(erp.newId()), command);
            materials.add(material);
            return MAPPER.toView(material);
        });
    }

    public ControlLotView receive(Caller caller, ReceiveControlLot command) {
        return erp.run(caller, RECEIVE_CONTROLS, command, () -> {
            materials.require(command.material());
            var lot = new ControlLot(new ControlLotId(erp.newId()), command);
            lots.add(lot);
            erp.publish(new ControlLotEvent.Received(lot.getId(), lot.getMaterial(), lot.getExpiry(), erp.now()));
            return MAPPER.toView(lot);
        });
    }

    public ControlLotView open(Caller caller, OpenControlLot command) {
        return erp.run(caller, RUN_CONTROLS, command, () -> {
            var lot = lots.require(command.lot(), command.version());
            lot.open(LocalDate.ofInstant(erp.now(), erp.zone(caller.hospital())));
            erp.publish(new ControlLotEvent.Opened(lot.getId(), lot.getGoodUntil(), erp.now()));
            return MAPPER.toView(lots.saved(lot));
        });
    }

    public Page<ControlMaterialView, ControlMaterialId> list(Caller caller, ListControlMaterials query) {
        return erp.read(caller, READ_QUALITY, query, () -> materials.list(query).map(MAPPER::toView));
    }

    public Page<ControlLotView, ControlLotId> lots(Caller caller, ListControlLots query) {
        return erp.read(caller, READ_QUALITY, query, () -> lots.list(query).map(MAPPER::toView));
    }
}
