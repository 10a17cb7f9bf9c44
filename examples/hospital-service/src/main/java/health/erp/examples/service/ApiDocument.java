package health.erp.examples.service;

import health.erp.core.Caller;
import health.erp.examples.service.access.Hospital;
import health.erp.examples.service.access.StaffMember;
import health.erp.examples.service.web.Problem;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Describes the API at {@code /v3/api-docs}: how to sign in, and the problems every operation may answer with. */
@Configuration(proxyBeanMethods = false)
class ApiDocument {
    private static final Map<String, String> PROBLEMS = new TreeMap<>(Map.of(
            "400", "The body cannot be read, or no hospital is named.",
            "401", "Nobody is signed in.",
            "403", "Not permitted in this hospital.",
            "404", "Not in this hospital.",
            "409", "Somebody else was first: it has changed, or the number is taken.",
            "422", "The input is invalid, or a rule forbids it.",
            "429", "Too many wrong passwords, or the hospital has as much under way as it may: Retry-After says when.",
            "503", "The database cannot be reached, or took too long."));

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class, Hospital.class)
                .addRequestWrapperToIgnore(StaffMember.class);
    }

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(
                        new Info()
                                .title("Hospital service")
                                .version("1")
                                .license(new License().name("Apache-2.0").identifier("Apache-2.0"))
                                .description(
                                        "The records of several hospitals. Each request works in one of them; nobody sees another's patients."))
                .components(
                        new Components()
                                .addSecuritySchemes(
                                        "basic",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.HTTP)
                                                .scheme("basic"))
                                .addSecuritySchemes(
                                        "session",
                                        new SecurityScheme()
                                                .type(SecurityScheme.Type.APIKEY)
                                                .in(SecurityScheme.In.COOKIE)
                                                .name("HOSPITAL_SESSION")
                                                .description(
                                                        "With the cookie XSRF-TOKEN sent back in the header X-XSRF-TOKEN by every change.")))
                .addSecurityItem(new SecurityRequirement().addList("basic"))
                .addSecurityItem(new SecurityRequirement().addList("session"));
    }

    @Bean
    OpenApiCustomizer problemsOfEveryOperation() {
        return api -> {
            ModelConverters.getInstance(true).read(Problem.class).forEach(api.getComponents()::addSchemas);
            api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                addProblems(operation);
                if (!path.startsWith("/api/session")) {
                    operation.addParametersItem(hospital());
                    operation.addParametersItem(emergency());
                    if (method != PathItem.HttpMethod.GET) {
                        operation.addParametersItem(key());
                    }
                }
            }));
        };
    }

    private static void addProblems(Operation operation) {
        PROBLEMS.forEach((status, description) -> operation
                .getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(description)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/Problem"))))));
    }

    private static Parameter key() {
        return new Parameter()
                .in("header")
                .name("Idempotency-Key")
                .description(
                        "A name for this change, new for each. The same request repeated under it within a week happens once and is answered as before; another body under it is a conflict (erp.key.used). Searches and imports ignore it.")
                .schema(new StringSchema().maxLength(66).example("\"8e03978e-40d5-43dd-bc93-6894a57f9324\""));
    }

    private static Parameter emergency() {
        return new Parameter()
                .in("header")
                .name("X-Emergency")
                .description(
                        "The entry of a glass the user broke for the patient (POST /api/emergencies): then what the role does not allow may be looked up.")
                .schema(new StringSchema().format("uuid"));
    }

    private static Parameter hospital() {
        return new Parameter()
                .in("header")
                .name("X-Hospital")
                .description("Id of the hospital to work in; needed by who works in several.")
                .schema(new StringSchema().format("uuid"));
    }
}
