package health.erp.examples.rabbitmq;

import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.qpid.server.SystemLauncher;

/** A broker in this JVM that speaks AMQP 0-9-1 on a free port. */
final class AmqpBroker implements AutoCloseable {
    private static final String CONFIGURATION =
            """
            {
              "name": "broker", "modelVersion": "9.1",
              "authenticationproviders": [{"name": "plain", "type": "Plain", "secureOnlyMechanisms": [],
                "users": [{"name": "guest", "type": "managed", "password": "guest"}]}],
              "ports": [{"name": "amqp", "port": "${qpid.amqp_port}", "bindingAddress": "127.0.0.1",
                "protocols": ["AMQP_0_9_1"], "authenticationProvider": "plain",
                "virtualhostaliases": [{"name": "nameAlias", "type": "nameAlias"}, {"name": "defaultAlias", "type": "defaultAlias"}]}],
              "virtualhostnodes": [{"name": "default", "type": "Memory", "defaultVirtualHostNode": "true",
                "virtualHostInitialConfiguration": "{\\"type\\": \\"Memory\\"}"}]
            }
            """;

    private final SystemLauncher launcher = new SystemLauncher();
    private final int port;

    AmqpBroker(Path folder) throws Exception {
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var configuration = Files.writeString(folder.resolve("broker.json"), CONFIGURATION);
        var attributes = new HashMap<String, Object>();
        attributes.put("type", "Memory");
        attributes.put("initialConfigurationLocation", configuration.toUri().toString());
        attributes.put("startupLoggedToSystemOut", "false");
        attributes.put("qpid.amqp_port", port);
        attributes.put("context", Map.of("qpid.amqp_port", String.valueOf(port)));
        launcher.startup(attributes);
    }

    Connection connect() throws IOException, TimeoutException {
        var factory = new ConnectionFactory();
        factory.setHost("127.0.0.1");
        factory.setPort(port);
        factory.setUsername("guest");
        factory.setPassword("guest");
        factory.setVirtualHost("default");
        return factory.newConnection();
    }

    @Override
    public void close() {
        launcher.shutdown();
    }
}
