/** Events of the hospitals over RabbitMQ, or any other broker that speaks AMQP 0-9-1. */
@NullMarked
package health.erp.examples.rabbitmq;

import org.jspecify.annotations.NullMarked;
