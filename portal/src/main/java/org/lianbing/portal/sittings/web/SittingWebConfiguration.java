package org.lianbing.portal.sittings.web;

import java.time.Duration;
import org.lianbing.portal.shared.persistence.Outages;
import org.lianbing.portal.sittings.Pulses;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class SittingWebConfiguration implements WebMvcConfigurer {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration HOUR = Duration.ofHours(1);

    @Bean
    FilterRegistrationBean<Gate> sittingGate(SittingProperties properties, ProblemWriter problems, Outages outages) {
        var gate = new FilterRegistrationBean<>(new Gate(properties.concurrency(), problems, outages));
        gate.addUrlPatterns("/api/sittings", "/api/sittings/*");
        gate.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return gate;
    }

    @Bean
    FilterRegistrationBean<PulseFilter> sittingPulse(Pulses pulses) {
        var pulse = new FilterRegistrationBean<>(new PulseFilter(pulses));
        pulse.addUrlPatterns(PulseFilter.PATH + "*");
        pulse.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return pulse;
    }

    /// The answering page's files carry a hash in their names.
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/sit/assets/**")
                .addResourceLocations("classpath:/sitting-page/assets/")
                .setCacheControl(CacheControl.maxAge(YEAR).cachePublic().immutable());
        registry.addResourceHandler("/receipt/assets/**")
                .addResourceLocations("classpath:/receipt/assets/")
                .setCacheControl(CacheControl.maxAge(HOUR).cachePublic());
    }
}
