package org.lianbing.portal.demo;

import java.util.Random;
import org.lianbing.portal.officers.Sex;

/// Invented names of common characters, with a sprinkling of surnames whose reading is easily got wrong.
final class DemoNames {
    private static final String COMMON = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林郑罗梁谢宋唐许韩冯邓曹彭肖蔡潘田董袁于余叶";
    private static final String RARE = "单解仇曾区查任朴盖宁";
    private static final String MALE = "伟强磊军勇涛超斌刚平辉鹏飞波建国志明海峰浩宇文斌学林子豪俊杰立新永康振华德胜";
    private static final String FEMALE = "芳娜敏静丽艳娟霞燕玲慧婷雪梅洁琳晓红秀英雅文佳怡思雨春兰玉珍美华";

    private DemoNames() {}

    static String name(Random random, Sex sex) {
        var surname = random.nextInt(25) == 0 ? one(RARE, random) : one(COMMON, random);
        var pool = sex == Sex.MALE ? MALE : FEMALE;
        return random.nextInt(7) == 0 ? surname + one(pool, random) : surname + one(pool, random) + one(pool, random);
    }

    private static String one(String pool, Random random) {
        return String.valueOf(pool.charAt(random.nextInt(pool.length())));
    }
}
