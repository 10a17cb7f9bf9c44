package health.erp.examples.service.access;

import health.erp.core.Caller;
import health.erp.examples.service.access.Workplaces.Workplace;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every method of a controller that asks for it the {@link Caller} of the request, or the {@link Hospital}. */
@Configuration(proxyBeanMethods = false)
class CallerArguments implements HandlerMethodArgumentResolver, WebMvcConfigurer {
    private static final String ATTRIBUTE = Workplace.class.getName();

    private final Workplaces workplaces;

    CallerArguments(Workplaces workplaces) {
        this.workplaces = workplaces;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Hospital.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var workplace = workplace(request);
        return parameter.getParameterType() == Caller.class ? workplace.caller() : workplace.hospital();
    }

    private Workplace workplace(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Workplace known) {
            return known;
        }
        var authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        var member = (StaffMember) Objects.requireNonNull(authentication.getPrincipal());
        var found = workplaces.of(member, request);
        request.setAttribute(ATTRIBUTE, found);
        return found;
    }
}
