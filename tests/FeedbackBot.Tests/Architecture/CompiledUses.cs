using System.Reflection;
using System.Reflection.Emit;

namespace FeedbackBot.Tests.Architecture;

/// <summary>Somewhere in <paramref name="From"/> (signature, attribute or body) the compiled code names <paramref name="To"/>.</summary>
internal sealed record Use(Type From, MemberInfo To);

/// <summary>
/// Reads from the compiled code itself what a type uses: signatures, base types, attributes and every instruction, so that
/// neither a fully qualified name nor an inferred type hides an arrow. Closures and async bodies are nested types, and are
/// listed under the type they were written in.
/// </summary>
internal static class CompiledUses
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    public static IEnumerable<Use> Of(IEnumerable<Type> types) => types.SelectMany(Of);

    /// <summary>All types a member's mention brings along: its owner, its parameters, what generic arguments it was given.</summary>
    public static IEnumerable<Type> TypesIn(MemberInfo member) => (member switch
    {
        Type type => Parts(type),
        MethodBase method => Parts(method.DeclaringType)
            .Concat(method.GetParameters().SelectMany(p => Parts(p.ParameterType)))
            .Concat(method is MethodInfo m ? Parts(m.ReturnType) : [])
            .Concat(method.IsGenericMethod ? method.GetGenericArguments().SelectMany(Parts) : []),
        FieldInfo field => Parts(field.DeclaringType).Concat(Parts(field.FieldType)),
        _ => [],
    }).Distinct();

    private static IEnumerable<Use> Of(Type type)
    {
        var named = new List<MemberInfo>();
        if (type.BaseType is not null)
            named.Add(type.BaseType);
        named.AddRange(type.GetInterfaces());
        named.AddRange(Attributes(type));
        named.AddRange(type.GetGenericArguments().SelectMany(a => a.IsGenericParameter ? a.GetGenericParameterConstraints() : []));
        foreach (var member in type.GetMembers(Declared).Where(m => m is not Type))
        {
            named.AddRange(Attributes(member));
            if (member is FieldInfo field)
                named.Add(field.FieldType);
            if (member is MethodBase method)
                named.AddRange(TypesIn(method).Concat(Locals(method)).Concat(Instructions(method)));
        }

        return named.Where(to => to != type).Distinct().Select(to => new Use(type, to));
    }

    private static IEnumerable<Type> Parts(Type? type) => type switch
    {
        null => [],
        { HasElementType: true } => Parts(type.GetElementType()),
        { IsGenericParameter: true } => [],
        { IsGenericType: true, IsGenericTypeDefinition: false } =>
            type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };

    private static IEnumerable<MemberInfo> Attributes(MemberInfo member) => member.GetCustomAttributesData().SelectMany(a =>
        a.ConstructorArguments.Select(x => x.Value).Concat(a.NamedArguments.Select(x => x.TypedValue.Value))
            .OfType<Type>().Append(a.AttributeType));

    private static IEnumerable<MemberInfo> Locals(MethodBase method) =>
        method.GetMethodBody()?.LocalVariables.Select(l => (MemberInfo)l.LocalType) ?? [];

    private static IEnumerable<MemberInfo> Instructions(MethodBase method)
    {
        if (method.GetMethodBody()?.GetILAsByteArray() is not { } il)
            yield break;
        var typeArguments = method.DeclaringType is { IsGenericType: true } owner ? owner.GetGenericArguments() : null;
        var methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? OpCodesByValue[(short)(0xFE00 | il[at + 1])] : OpCodesByValue[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                if (method.Module.ResolveMember(BitConverter.ToInt32(il, at), typeArguments, methodArguments) is { } member)
                    yield return member;
            }

            at += OperandSize(code.OperandType, il, at);
        }
    }

    private static int OperandSize(OperandType type, byte[] il, int at) => type switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
        _ => 4,
    };
}
