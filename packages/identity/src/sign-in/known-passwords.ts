/**
 * Words that passwords are most often built on, as published lists of leaked passwords show them, with the local ones an attacker
 * would try here first. A password counts as known when, digits and signs taken off its ends and the usual swaps undone, one of these
 * is left, or when it is a run or a repetition.
 */
export const KNOWN_WORDS = new Set(
  `
password passw pass passphrase passcode admin administrator root user username login signin welcome letmein letmeinnow default changeme
changeit secret secrets master superman batman spiderman pokemon starwars princess sunshine shadow dragon monkey football baseball
basketball soccer iloveyou iloveu loveyou lovely love trustnoone whatever freedom computer internet google baidu alibaba tencent
wechat weixin huawei xiaomi taobao alipay microsoft windows samsung iphone apple android linux ubuntu oracle mysql postgres postgresql
redis tomcat server network system manager operator service support guest test testing tester tests demo temp temporary sample example
qwerty qwertyuiop qwert asdfgh asdfghjkl asdf zxcvbn zxcvbnm zxcvbnmasdf qazwsx qazwsxedc qazwsxedcrfv qweasd qweasdzxc qweasdzxcqwe
azerty onetwothree onetwothreefour abcabc abcd abcde abcdef abcdefg abcdefgh abcdefghijkl abc aaa aaaa aaaaaa
woaini woaiwojia woainima wodemima mima mimamima nihao nihaoma nishishui zhongguo zhonghua beijing shanghai guangzhou shenzhen tianjin
ningxia yinchuan xingqing jinfeng xixia helan lingwu yongning huhu fenghuang zhengwu zhengfu zhengwufuwu zhengwudating shenpi
shenpiju xingzheng xingzhengshenpi yichuangtong yichuangtongban onewindow government gongwuyuan dangan jiancha zhifa chengguan
gonganju shichangjianguan renmin weirenminfuwu fuwu banshi shimin shiminreexian
summer winter spring autumn monday friday january february october november december newyear happy happynewyear lucky
michael jennifer jordan thomas charlie andrew daniel jessica ashley nicole michelle
access hello helloworld hellohello killer hunter ranger harley buster pepper ginger cheese banana orange cookie flower diamond silver
golden purple yellow matrix phoenix mustang ferrari porsche mercedes toyota liverpool chelsea arsenal barcelona realmadrid
correcthorsebatterystaple thisismypassword mypassword mypass yourpassword newpassword oldpassword passwordpassword adminadmin rootroot
useruser testtest adminpassword adminpass superadmin superuser sysadmin webmaster webadmin
`
    .trim()
    .split(/\s+/),
)

/** Keyboard rows and counting: any stretch of them, forwards or backwards, is a run. */
export const RUNS = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qazwsxedcrfvtgbyhnujmikolp',
  '1qaz2wsx3edc4rfv5tgb6yhn',
  '!@#$%^&*()',
]
