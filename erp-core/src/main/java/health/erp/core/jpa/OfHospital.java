package health.erp.core.jpa;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.util.EnumSet;
import java.util.Objects;
import org.hibernate.annotations.AttributeBinderType;
import org.hibernate.annotations.ValueGenerationType;
import org.hibernate.binder.AttributeBinder;
import org.hibernate.boot.spi.MetadataBuildingContext;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.BeforeExecutionGenerator;
import org.hibernate.generator.EventType;
import org.hibernate.generator.EventTypeSets;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.jspecify.annotations.Nullable;

/**
 * The hospital a row belongs to. Whatever is inserted gets the session's; every statement that reads rows, or changes them
 * by a query, asks for the session's through a mark in its text, which {@link HospitalStatement} turns into a parameter.
 *
 * <p>Hibernate's own {@code @TenantId} does the same by a filter, and keeps no plan of a query while a filter is on: each
 * would be translated to SQL again whenever it is asked.
 */
@Target(FIELD)
@Retention(RUNTIME)
@ValueGenerationType(generatedBy = OfHospital.Value.class)
@AttributeBinderType(binder = OfHospital.Condition.class)
@interface OfHospital {
    /** Stands for the hospital in the text of a statement. No database takes it for an id. */
    String MARK = "'hospital of the session'";

    /** Puts the condition into every statement about the entity. */
    final class Condition implements AttributeBinder<OfHospital> {
        @Override
        public void bind(
                OfHospital annotation, MetadataBuildingContext context, PersistentClass entity, Property property) {
            ((RootClass) entity).setWhere(property.getColumns().get(0).getName() + " = " + MARK);
            property.setUpdatable(false);
            property.setOptional(false);
        }
    }

    /** Fills in the hospital; what says to be of another one is not written. */
    final class Value implements BeforeExecutionGenerator {
        @Override
        public EnumSet<EventType> getEventTypes() {
            return EventTypeSets.INSERT_ONLY;
        }

        @Override
        public Object generate(
                SharedSessionContractImplementor session, Object row, @Nullable Object stated, EventType event) {
            var hospital = Objects.requireNonNull(session.getTenantIdentifierValue(), "The session has no hospital.");
            if (stated != null && !stated.equals(hospital)) {
                throw new IllegalStateException("A row of (%s) says to be of another hospital, so it cannot be written."
                        .formatted(row.getClass().getSimpleName()));
            }
            return hospital;
        }
    }
}
