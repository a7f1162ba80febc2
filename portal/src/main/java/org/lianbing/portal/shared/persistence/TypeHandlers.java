package org.lianbing.portal.shared.persistence;

import org.apache.ibatis.session.Configuration;
import org.lianbing.portal.shared.LongId;
import org.lianbing.portal.shared.PublicId;
import org.mybatis.spring.boot.autoconfigure.ConfigurationCustomizer;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// Registers one handler for every id type of the portal, so that a new id needs no line here.
@Component
class TypeHandlers implements ConfigurationCustomizer {
    @Override
    public void customize(Configuration configuration) {
        var registry = configuration.getTypeHandlerRegistry();
        registry.register(PublicId.class, new PublicIdHandler());
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(LongId.class));
        for (BeanDefinition found : scanner.findCandidateComponents("org.lianbing.portal")) {
            var type = ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null)
                    .asSubclass(LongId.class);
            register(configuration, type);
        }
    }

    private static <T extends LongId> void register(Configuration configuration, Class<T> type) {
        configuration.getTypeHandlerRegistry().register(type, new LongIdHandler<>(type));
    }
}
