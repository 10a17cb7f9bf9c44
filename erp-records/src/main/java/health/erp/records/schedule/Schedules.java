package health.erp.records.schedule;

import static health.erp.records.schedule.ScheduleMapper.MAPPER;
import static health.erp.records.schedule.SchedulePermission.BLOCK_TIME;
import static health.erp.records.schedule.SchedulePermission.MANAGE_SCHEDULES;
import static health.erp.records.schedule.SchedulePermission.READ_SCHEDULES;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Page;
import java.util.Optional;

/** Says what can be booked, and when people, rooms and devices are there for it. */
public final class Schedules {
    private final Erp erp;
    private final ServiceStore services;
    private final ResourceStore resources;
    private final BlockStore blocks;
    private final ServiceCatalogue catalogue;

    public Schedules(Erp erp, ServiceCatalogue catalogue) {
        this.erp = erp;
        this.catalogue = catalogue;
        this.services = new ServiceStore(erp);
        this.resources = new ResourceStore(erp);
        this.blocks = new BlockStore(erp);
    }

    public ServiceView offer(Caller caller, DefineServiceOffer command) {
        return erp.run(caller, MANAGE_SCHEDULES, command, () -> {
            var service = new ServiceOffer(new ServiceId(erp.newId()), command.name(), command.terms());
            services.add(service);
            return MAPPER.toView(service);
        });
    }

    public ServiceView revise(Caller caller, ReviseServiceOffer command) {
        return erp.run(caller, MANAGE_SCHEDULES, command, () -> {
            var service = services.require(command.service(), command.version());
            service.revise(command.name(), command.terms());
            catalogue.changed();
            return MAPPER.toView(services.saved(service));
        });
    }

    public ServiceView retire(Caller caller, RetireServiceOffer command) {
        return erp.run(caller, MANAGE_SCHEDULES, command, () -> {
            var service = services.require(command.service(), command.version());
            service.retire();
            catalogue.changed();
            return MAPPER.toView(services.saved(service));
        });
    }

    public ServiceView find(Caller caller, FindServiceOffer query) {
        return erp.read(caller, READ_SCHEDULES, query, () -> MAPPER.toView(services.require(query.service())));
    }

    public Page<ServiceView, ServiceId> list(Caller caller, ListServices query) {
        return erp.read(
                caller, READ_SCHEDULES, query, () -> services.list(query).map(MAPPER::toView));
    }

    public ResourceView define(Caller caller, DefineResource command) {
        return erp.run(caller, MANAGE_SCHEDULES, command, () -> {
            var resource = new BookableResource(new ResourceId(erp.newId()), command);
            resources.add(resource);
            return MAPPER.toView(resource);
        });
    }

    public ResourceView revise(Caller caller, ReviseResource command) {
        return erp.run(caller, MANAGE_SCHEDULES, command, () -> {
            resources.locked(command.resource());
            var resource = resources.require(command.resource(), command.version());
            erp.publish(resource.revise(command, erp.now()));
            return MAPPER.toView(resources.saved(resource));
        });
    }

    public ResourceView retire(Caller caller, RetireResource command) {
        return erp.run(caller, MANAGE_SCHEDULES, command, () -> {
            resources.locked(command.resource());
            var resource = resources.require(command.resource(), command.version());
            erp.publish(resource.retire(erp.now()));
            return MAPPER.toView(resources.saved(resource));
        });
    }

    public ResourceView find(Caller caller, FindResource query) {
        return erp.read(caller, READ_SCHEDULES, query, () -> MAPPER.toView(resources.require(query.resource())));
    }

    public Page<ResourceView, ResourceId> list(Caller caller, ListResources query) {
        return erp.read(
                caller, READ_SCHEDULES, query, () -> resources.list(query).map(MAPPER::toView));
    }

    /**
     * Takes time out of a calendar, or out of all of them. Who is booked then goes to the work list a little later; where
     * they are to be told at once, use the door's {@code rebookings()}.
     */
    public BlockView block(Caller caller, BlockTime command) {
        return erp.run(caller, BLOCK_TIME, command, () -> {
            lock(command);
            var there = command.source() == null ? Optional.<TimeBlock>empty() : blocks.entered(command.source());
            return MAPPER.toView(there.orElseGet(() -> enter(command)));
        });
    }

    public BlockView lift(Caller caller, LiftBlock command) {
        return erp.run(caller, BLOCK_TIME, command, () -> {
            var block = blocks.require(command.block(), command.version());
            erp.publish(block.lift(erp.now()));
            return MAPPER.toView(blocks.saved(block));
        });
    }

    public Page<BlockView, BlockId> list(Caller caller, ListBlocks query) {
        return erp.read(caller, READ_SCHEDULES, query, () -> blocks.list(query).map(MAPPER::toView));
    }

    /** The calendar of a member of staff, if there is one. */
    public Optional<ResourceView> ofStaff(Caller caller, FindCalendarOf query) {
        return erp.read(caller, READ_SCHEDULES, query, () -> resources
                .ofStaff(query.staff())
                .map(MAPPER::toView));
    }

    private void lock(BlockTime command) {
        if (command.resource() == null) {
            resources.lockAll();
        } else {
            resources.locked(command.resource());
        }
    }

    private TimeBlock enter(BlockTime command) {
        var block = new TimeBlock(new BlockId(erp.newId()), command, erp.now());
        blocks.add(block);
        erp.publish(block.entered());
        return block;
    }
}
